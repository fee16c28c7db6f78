/**
 * How the carrier simulator signs, sends and writes down what goes over the wire (SBX-1).
 *
 * <ul>
 *   <li>W1: Every request to the product shall carry {@code X-Twilio-Signature}: base64 of the
 *       HMAC-SHA1 of the URL as written followed by the sorted form parameters.
 *   <li>W2: A request which cannot be delivered, or is answered with a 5xx, shall be repeated a
 *       configured number of times (default once) and shall give up on an answer after 15 s.
 *   <li>W3: Every request received and every request sent shall be appended to the ledger, a JSON
 *       lines file which is never rewritten; a line is with the operating system before the
 *       matching answer is on the wire (SBX-3: a ledger that tests can trust).
 * </ul>
 */
@NullMarked
package com.creativeai.sandbox.carrier.wire;

import org.jspecify.annotations.NullMarked;
