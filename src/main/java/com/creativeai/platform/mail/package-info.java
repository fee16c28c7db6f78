/** Mail to people (M1: plain text, one receiver each). */
@NullMarked
package com.creativeai.platform.mail;

import org.jspecify.annotations.NullMarked;
