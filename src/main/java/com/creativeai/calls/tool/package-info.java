/**
 * What agents have done by the product during a call (AG-1): one {@link
 * com.creativeai.calls.tool.CallTool} each.
 *
 * <ul>
 *   <li>CT1: A tool acts on its call only: the person on the line, the organization's own list.
 *       Nothing that is said chooses another number.
 *   <li>CT2: Every request gets one answer; what is refused is said in words that the agent can
 *       pass on. Arguments and results are not logged.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.tool;

import org.jspecify.annotations.NullMarked;
