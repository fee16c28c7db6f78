/**
 * Mail to people.
 *
 * <ul>
 *   <li>M1: A message is plain text for one receiver; line breaks never get into a header.
 *   <li>M2: A message is kept in the database before {@code send} answers, and goes out in the
 *       background; what the server does not take is tried again for about a day, then given up.
 *   <li>M3: The queue is bounded; beyond that, sending is refused with 503. Without a mail server
 *       the oldest messages make room.
 *   <li>M4: A message that went out, or was given up, is not kept: its links are secrets.
 *   <li>M5: Without {@code SMTP_HOST} messages stay in the outbox. Its page is there in the closed
 *       sandbox only, where they cannot reach anybody.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.mail;

import org.jspecify.annotations.NullMarked;
