/**
 * The people to whom calls may be handed over (CALL-2, CALL-13): an organization's own list of
 * names and numbers. Handing over is {@link com.creativeai.calls.TransferCall}.
 *
 * <ul>
 *   <li>TD1: A call is handed over to a destination of its organization's list only, never to a
 *       number from a conversation or a request.
 *   <li>TD2: A destination is a callable number in a country that the organization allows: checked
 *       when it is added, and again before the dial.
 *   <li>TD3: Adding and removing are in the audit log. An organization has at most 50.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.transfer;

import org.jspecify.annotations.NullMarked;
