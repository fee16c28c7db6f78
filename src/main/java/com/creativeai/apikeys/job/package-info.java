/** Storing the counted usage of this node once a minute and at its end (K9). */
@NullMarked
package com.creativeai.apikeys.job;

import org.jspecify.annotations.NullMarked;
