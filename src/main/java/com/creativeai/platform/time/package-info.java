/**
 * The one source of time: everything else asks an injected {@link java.time.Clock}, and {@link
 * com.creativeai.platform.time.UtcDay} which day it is. And {@link
 * com.creativeai.platform.time.ShortMemory}, for answers that are true for seconds.
 */
@NullMarked
package com.creativeai.platform.time;

import org.jspecify.annotations.NullMarked;
