/** Shared buckets in MongoDB. */
@NullMarked
package com.creativeai.platform.limit.store;

import org.jspecify.annotations.NullMarked;
