/** The page on what calls cost, and the caps (CALL-12, CO3, CO6). */
@NullMarked
package com.creativeai.calls.cost.ui;

import org.jspecify.annotations.NullMarked;
