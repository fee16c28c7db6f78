/** API keys in MongoDB. */
@NullMarked
package com.creativeai.apikeys.store;

import org.jspecify.annotations.NullMarked;
