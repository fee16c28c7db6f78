/** The page of the API keys (ID-7). The key itself is on screen once, when it is made (K1). */
@NullMarked
package com.creativeai.apikeys.ui;

import org.jspecify.annotations.NullMarked;
