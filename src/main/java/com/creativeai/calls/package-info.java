/**
 * The heart: phone calls between people and voice agents (CALL-1 to CALL-7).
 *
 * <ul>
 *   <li>C1: A call is placed only to a callable number: a valid one that is neither an emergency,
 *       short-code, premium, shared-cost, personal nor satellite number. Everything else is a
 *       problem at its field, and no call exists afterwards.
 *   <li>C2: An organization has at most one call in flight to a number (the number guard).
 *   <li>C3: The intent to dial is stored before the carrier is asked. When the answer is lost, the
 *       fate of the attempt is unknown and is found out; it is never dialed again blindly.
 *   <li>C4: A call that the carrier answers gets the agent only if it is the attempt's one call;
 *       every other one is hung up (the TwiML fence).
 *   <li>C5: States only move forward: the highest rank ever reported wins, in any order and count
 *       of reports ({@link com.creativeai.calls.CallStatus}).
 *   <li>C6: Every ended call has a reason ({@link com.creativeai.calls.EndReason}).
 *   <li>C7: A call that no callback ends is reconciled with the carrier, unless its audio comes to
 *       this node; one that ended is settled: charges, recording and analysis are asked for until
 *       they are there, or a day has passed.
 *   <li>C8: The caller is never left in silence: when the agent fails, a sentence is spoken.
 *   <li>C9: A call takes one of the calls of the organization's plan, or is refused with 402
 *       (ID-5); one that is refused for another reason takes none.
 *   <li>C10: An agent tried, in writing, aloud (AG-2) or with a recording (CALL-9), is no call:
 *       nothing is dialed or stored.
 *   <li>C11: A call for which the node has no room (M11) is refused with 503; it is neither dialed,
 *       counted nor stored.
 *   <li>C12: What integrators follow (CALL-8) are facts: {@link
 *       com.creativeai.calls.model.CallNews} of the call, {@link
 *       com.creativeai.calls.model.TurnNews} of what is said.
 *   <li>C13: Somebody who calls a number of ours gets its agent, who is told what {@link
 *       com.creativeai.calls.CallerMemory} knows; one call of the carrier is one call here, however
 *       often the carrier asks. Outside the hours, without an agent, without a call left in the
 *       plan and without room the caller hears a sentence, and the call ends for that reason.
 *   <li>C14: What is dialed is in a country that the organization allows (CALL-13): asked when a
 *       call is placed, a problem at the field, and again when it is dialed.
 *   <li>C15: The first words of every call state that an AI speaks, unless the organization
 *       switched that off, which is written to the audit log (CALL-13).
 *   <li>C16: The carrier's verdict of who picked up is acted on: people talk with the agent, a fax
 *       machine is hung up on, a voicemail gets what the call wants ({@link
 *       com.creativeai.calls.VoicemailPolicy}): its message after the beep, once, or nothing. A
 *       machine without a beep is heard out for 3 s; one that asks who is calling is call
 *       screening, which the agent is told of and answers.
 *   <li>C17: A call is handed over to a person of the organization's list, at most once, at once
 *       (cold) or after the person was told what it is about and accepted (warm). When nobody takes
 *       it, the caller hears an apology (C8) and gets the agent back, once, in the same call
 *       ({@link com.creativeai.calls.ReturnToAgent}); where that cannot be, the call ends as {@code
 *       transfer-failed}.
 *   <li>C18: On a call, only the person on it is texted, at most twice and never after they asked
 *       not to be called; who asked that is neither called nor texted by the organization again.
 *   <li>C19: A call that is over is found by the words of what was said and of its tags (CALL-4),
 *       within seconds of its last change.
 *   <li>C20: While the carrier is known to be ill (CALL-10), or too many others wait for their
 *       turn, a call waits instead of failing, for {@code CALL_QUEUE_SECONDS} at most, and can be
 *       hung up meanwhile: then no phone rings. One that is hung up while the carrier is being
 *       asked is hung up there as soon as the carrier names it, and whoever answers it before is
 *       not connected.
 *   <li>C21: When the server is stopped it takes no new calls (503 {@code node-draining}); calls
 *       under way may go on for {@code DRAIN_SECONDS}. Who still talks then hears a goodbye, and
 *       the call ends as {@code server-stopped} ({@link com.creativeai.calls.DrainCalls}).
 *   <li>C22: What a call can cost is reserved within the organization's caps before it is dialed or
 *       handed over (CO3); one that does not fit is refused with 402, and one that was queued ends
 *       as {@code spending-cap}.
 *   <li>C23: Somebody of the team may take a call over from its agent, talk with the person, give
 *       it back or hang up (BR5, {@link com.creativeai.calls.TakeOverCall}). Who did and for how
 *       long is on the timeline; what they say is not written down, but is on the carrier's
 *       recording.
 *   <li>C24: A call is recorded, each side apart, unless its organization does not record calls,
 *       and then begins by saying so, unless the organization switched that off (CALL-5). One that
 *       we dial is recorded from its answer on, one that comes in from the moment its agent is
 *       there and about to speak; one that is turned away is not. When the carrier does not record,
 *       that is on the timeline, and the call goes on ({@link
 *       com.creativeai.calls.BeginRecording}).
 *   <li>C21: A call for later becomes the call of the same id at its time (SC1 to SC6).
 * </ul>
 *
 * <p>Announces {@link com.creativeai.calls.CallChanged} and {@link
 * com.creativeai.calls.TurnChanged} on live topics. Not here: who may be called when (campaigns),
 * what was learnt (memory).
 */
@NullMarked
package com.creativeai.calls;

import org.jspecify.annotations.NullMarked;
