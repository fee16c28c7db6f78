/** The outbox in MongoDB. */
@NullMarked
package com.creativeai.platform.mail.store;

import org.jspecify.annotations.NullMarked;
