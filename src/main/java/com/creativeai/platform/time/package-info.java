/** The one source of time: everything else asks an injected {@link java.time.Clock}. */
@NullMarked
package com.creativeai.platform.time;

import org.jspecify.annotations.NullMarked;
