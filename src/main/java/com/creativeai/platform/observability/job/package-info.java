/** Watching the node at a rhythm. */
@NullMarked
package com.creativeai.platform.observability.job;

import org.jspecify.annotations.NullMarked;
