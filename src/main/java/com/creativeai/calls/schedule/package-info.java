/**
 * Calls for later (CALL-14): ordered by people and programs for a time, or booked by an agent for
 * the person it talks with. Until its time such a call is no call but a plan, listed and changed
 * here; then it becomes the call of the same id, by {@link com.creativeai.calls.PlaceCall}, like
 * any other.
 *
 * <ul>
 *   <li>SC1: A time is in the future and at most 30 days away. The order is checked like that of a
 *       call that is dialed at once, then and when it is due.
 *   <li>SC2: It is changed and canceled as long as it waits. What becomes of it is decided by one
 *       compare-and-set on its state, so a cancellation and the dialer cannot both win.
 *   <li>SC3: It is dialed once, within seconds of its time, by one node: whoever claims it places
 *       the call with the id of the plan, and a claim that is a minute old is taken over and places
 *       the same call, not another one.
 *   <li>SC4: When the number is being called or the server full or about to stop, it is tried again
 *       30 s later, and others have their turn before it; 15 minutes after its time, whatever the
 *       cause, it is missed, says so, and is not dialed at an odd hour. An organization has 10,000
 *       that wait at most.
 *   <li>SC5: What the rules refuse when it is due (an opt-out, a cap, a country) is refused then,
 *       with the reason.
 *   <li>SC6: An agent books one call-back for a call, to the person on it, at a time in that
 *       person's zone: by the number, or as they named it where the number has several. Never from
 *       21:00 to 8:00 there; what is refused is said so that the agent can say it.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.schedule;

import org.jspecify.annotations.NullMarked;
