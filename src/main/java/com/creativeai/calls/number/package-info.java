/**
 * The phone numbers of an organization (CALL-11): found, bought, given an agent and business hours,
 * released. Who calls one is answered by {@link com.creativeai.calls.TakeCall}.
 *
 * <ul>
 *   <li>N1: A number belongs to one organization at a time; all others neither see it nor call from
 *       it.
 *   <li>N2: The claim to a number is stored before the carrier is asked for it. When the answer is
 *       lost, the claim stays, and buying again or releasing finds out what the carrier did; a
 *       number is never paid for twice. A number that the carrier's account has without a claim is
 *       nobody's to buy.
 *   <li>N3: A number is open at all times until it gets hours: openings by weekday in a time zone,
 *       closed on holidays.
 *   <li>N4: Buying, changing and releasing are in the audit log.
 *   <li>N5: An organization has at most 50 numbers.
 * </ul>
 *
 * <p>Not here: numbers that the operator's account had before; they are caller ids of everybody.
 */
@NullMarked
package com.creativeai.calls.number;

import org.jspecify.annotations.NullMarked;
