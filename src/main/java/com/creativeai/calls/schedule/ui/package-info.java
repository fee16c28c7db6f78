/** The page of calls for later, and the fields that choose a time (CALL-14). */
@NullMarked
package com.creativeai.calls.schedule.ui;

import org.jspecify.annotations.NullMarked;
