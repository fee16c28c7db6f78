/**
 * Twilio's media socket (CALL-3, TW5).
 *
 * <ul>
 *   <li>MS1: Frames are read by scanning their text; audio is passed on as it came.
 *   <li>MS2: One connection carries one stream. A second {@code start}, audio before the first one
 *       and unreadable frames end the connection; frames of unknown kinds are ignored.
 *   <li>MS3: What is played is sent in order, one frame at a time, without blocking the caller and
 *       without pacing: Twilio buffers. Of more than 10 seconds of unsent audio the oldest is
 *       dropped and counted.
 *   <li>MS4: The call's side learns the end once: stopped, or broken, or nothing when it closed the
 *       stream itself.
 *   <li>MS5: With {@code MEDIA_PORT} the socket is also served by a listener of our own, with the
 *       same signature, limits and times: 64 KiB for a frame, 5 s for the handshake and again for
 *       {@code start}, two minutes of silence at most; no more than 256 streams may have yet to be
 *       admitted.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.provider.twilio.ws;

import org.jspecify.annotations.NullMarked;
