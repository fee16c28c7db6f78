/**
 * Calls while they live: ringing, TwiML, detection, recording, the end (SBX-1).
 *
 * <ul>
 *   <li>V1: Whatever happens to a call happens one thing after the other, on a shared pool; no call
 *       owns a thread.
 *   <li>V2: TwiML is fetched with a signed request when the line is answered, and executed verb by
 *       verb. After {@code Connect} nothing follows before the product has closed its socket.
 *   <li>V3: TwiML which cannot be fetched (11200) or understood (12100) is asked for at the
 *       fallback address; when that fails too the call ends as failed.
 *   <li>V4: Every call ends, at the latest at its time limit, and its end is told once. Status
 *       callbacks are numbered from 0 in the order of the events.
 *   <li>V5: A recording begins with the answer, or when the product asks for one of a call in
 *       progress, and is told about a second after the end. Asking again begins no second one.
 * </ul>
 *
 * <p>Verbs: Say, Play, Pause, Hangup, Reject, Redirect, Gather, Record, Dial (numbers), Connect
 * with Stream. Others are refused as 12100.
 */
@NullMarked
package com.creativeai.sandbox.carrier.live;

import org.jspecify.annotations.NullMarked;
