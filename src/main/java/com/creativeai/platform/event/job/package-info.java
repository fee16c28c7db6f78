/** The schedule of the relay of facts (EV3). */
@NullMarked
package com.creativeai.platform.event.job;

import org.jspecify.annotations.NullMarked;
