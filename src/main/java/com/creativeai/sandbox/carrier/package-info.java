/**
 * A telephone carrier on the loopback which speaks Twilio's wire protocols (SBX-1, SBX-3).
 *
 * <p>{@link com.creativeai.sandbox.carrier.CarrierSimulator} is all of it; {@link
 * com.creativeai.sandbox.carrier.CarrierMain} runs it alone. The product reaches it through its
 * ordinary Twilio adapter with another base URL; the two share sockets and HTTP, no memory.
 *
 * <p>Numbers that choose a fault ({@link com.creativeai.sandbox.carrier.call.MagicNumber}); every
 * other number is answered by a person after one to two seconds of ringing:
 *
 * <ul>
 *   <li>{@code +1 202 555 0101} busy, {@code 0102} no answer, {@code 0103} failed (13224)
 *   <li>{@code 0104} voicemail, {@code 0105} call screening, {@code 0109} fax
 *   <li>{@code 0106} hangs up at once, {@code 0107} talks over the other end, {@code 0108} silent,
 *       {@code 0110} answers after 8 s, {@code 0111} drops in the middle of a sentence
 *   <li>{@code 0121} refused with 21211, {@code 0122} with 20003, {@code 0123} with 20429, {@code
 *       0127} with 503
 *   <li>{@code 0124} answers the API after 12 s, {@code 0125} with 500, {@code 0126} with a reset;
 *       all three do place the call
 * </ul>
 *
 * <p>Controls which no carrier has, without authentication: {@code GET /sandbox/ledger?after=&kind=
 * &callSid=}, {@code GET /sandbox/calls}, {@code POST /sandbox/inbound {to, from, persona, script}}
 * (somebody rings one of the account's numbers and says the script), {@code POST /sandbox/persona
 * {persona}}, {@code POST /sandbox/calls/CA…/digits {digits}}, {@code POST
 * /sandbox/calls/CA…/hangup}.
 *
 * <p>Not here: SMS, conferences, SIP, queues; TLS. It listens on 127.0.0.1 only.
 */
@NullMarked
package com.creativeai.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
