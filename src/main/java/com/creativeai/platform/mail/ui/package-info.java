/** The sandbox's outbox as a page (M5). */
@NullMarked
package com.creativeai.platform.mail.ui;

import org.jspecify.annotations.NullMarked;
