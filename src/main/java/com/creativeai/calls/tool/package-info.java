/**
 * What agents have done by the product (AG-1): over HTTP ({@link
 * com.creativeai.agents.UseHttpTool}), and during a call one {@link
 * com.creativeai.calls.tool.CallTool} each.
 *
 * <ul>
 *   <li>CT1: A tool acts on its call only: the person on the line, the organization's own list.
 *       Nothing that is said chooses another number.
 *   <li>CT2: Every request gets one answer; what is refused is said in words that the agent can
 *       pass on. Arguments and results are not logged.
 *   <li>CT3: At most 3 tools run at once and 50 in a conversation. Every use during a call is on
 *       its timeline: name, outcome and duration, never what was sent or answered.
 *   <li>CT4: An agent that is tried (C10) has its tools over HTTP and no others; one that hears a
 *       recording has none.
 *   <li>CT5: Variables of a tool's address are those of the agent, as the call says them, and who
 *       is on it. A number that is withheld is none.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.tool;

import org.jspecify.annotations.NullMarked;
