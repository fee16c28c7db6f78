/** The page of the organization's phone numbers (CALL-11, N1 to N5). */
@NullMarked
package com.creativeai.calls.number.ui;

import org.jspecify.annotations.NullMarked;
