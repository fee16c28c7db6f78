/**
 * The carrier's HTTP side: Twilio's REST for calls, recordings and numbers, and the sandbox's own
 * controls under {@code /sandbox} (SBX-1).
 *
 * <ul>
 *   <li>R1: Every path below {@code /2010-04-01} needs Basic authentication with the account's SID
 *       and token; anything else is 401 with code 20003.
 *   <li>R2: What is missing or wrong in an order is refused with Twilio's code, and nothing is
 *       placed.
 *   <li>R3: Orders beyond the calls per second are queued, not refused; {@code queue_time} tells
 *       how long.
 *   <li>R4: The request and its answer are in the ledger before the answer is sent.
 * </ul>
 */
@NullMarked
package com.creativeai.sandbox.carrier.rest;

import org.jspecify.annotations.NullMarked;
