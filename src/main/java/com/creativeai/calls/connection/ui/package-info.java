/**
 * The page on which people see whether the product is connected, and try it by a call (CC1 to CC8).
 */
@NullMarked
package com.creativeai.calls.connection.ui;

import org.jspecify.annotations.NullMarked;
