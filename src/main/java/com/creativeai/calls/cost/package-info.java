/**
 * What calls cost, before and after, and how much an organization may spend (CALL-12).
 *
 * <ul>
 *   <li>CO1: A price is known for every destination: by the longest prefix of the operator's table
 *       or the built-in one, else the price for all others. The carrier counts begun minutes, the
 *       agent's provider counts seconds.
 *   <li>CO2: A call costs what the vendors charge; as long as one has not told, its share is
 *       estimated by the length of the call, and the sum is marked as an estimate. A call that
 *       nobody answered costs nothing.
 *   <li>CO3: An organization may cap what it spends on a day and in a month (UTC, US dollars). No
 *       call is dialed, and none handed over, unless the most that it can cost fits under both
 *       caps: that much is taken from them by one conditional write before the carrier is asked,
 *       and again looked at by the dialer. Two nodes, or fifty orders at once, get no more than
 *       what is there.
 *   <li>CO4: What was reserved becomes what the call costs when it ends, and what was charged when
 *       that is known; a call that never happened gives all of it back. It counts for the day on
 *       which it was reserved.
 *   <li>CO5: A call that comes in is counted and never turned away: who calls is not refused for
 *       what others spent.
 *   <li>CO6: Only who may change the organization changes its caps; each change is in the audit log
 *       before it holds.
 * </ul>
 *
 * <p>Not here: text messages and the rent of numbers, which are not counted; budgets of campaigns.
 */
@NullMarked
package com.creativeai.calls.cost;

import org.jspecify.annotations.NullMarked;
