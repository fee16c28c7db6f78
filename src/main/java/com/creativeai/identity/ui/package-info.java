/** Signing in and out on pages, and who may enter which (I10). */
@NullMarked
package com.creativeai.identity.ui;

import org.jspecify.annotations.NullMarked;
