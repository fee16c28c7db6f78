/**
 * Twilio as the carrier (CALL-2, CALL-3, CALL-10), for real and against the simulator: only {@code
 * TWILIO_BASE_URL} differs. Source of all wire facts: Twilio's public API documentation and SDK.
 *
 * <ul>
 *   <li>TW1: Every request to Twilio is sent once. The SDK's own repetitions and redirects never
 *       happen, whatever Twilio answers ({@link
 *       com.creativeai.calls.provider.twilio.OneShotHttpClient}).
 *   <li>TW2: A dial is repeated by nobody here; it has 10 s and a breaker of its own, and while
 *       that is open Twilio is not asked at all. Everything else has 3 s behind one circuit
 *       breaker, and may be tried up to three times when that does no harm. Both breakers open for
 *       30 s when half of 10 failed; a refusal is no failure.
 *   <li>TW3: Dials leave at no more than {@code TWILIO_CPS} per second and node; one whose turn is
 *       too far away is postponed, which is no failed try.
 *   <li>TW4: A callback counts only with a valid {@code X-Twilio-Signature} over the configured
 *       public origin, a valid MAC of its organization and attempt or number in the path, and our
 *       account. Otherwise it is refused with 403 and nothing changes.
 *   <li>TW5: A media socket opens only with a valid signature; its {@code start} frame must come
 *       within 5 seconds and carry the one-time token of its call.
 *   <li>TW6: Addresses of recordings are built from the recording's id, never taken from outside.
 *   <li>TW7: Whether we are reached under our public address is asked by a question that every node
 *       can answer and nobody else, good for a minute, by a callback and by a handshake that is
 *       refused all the same (CALL-15). Codes of Twilio say whether credentials are wrong or the
 *       account is suspended.
 * </ul>
 *
 * <p>Not here: what a report means for a call, who may be called, what is said.
 */
@NullMarked
package com.creativeai.calls.provider.twilio;

import org.jspecify.annotations.NullMarked;
