/**
 * The pages of calls: place one, watch one or all that go on, find one (CALL-1, CALL-4, CALL-5,
 * CALL-7), replay one (CALL-9), and try an agent without one, in writing or aloud (AG-2). They show
 * and ask; every rule is in the use cases.
 *
 * <ul>
 *   <li>CU1: What the use cases refuse is told at the field it names; what names no field is told
 *       above the form, with the request's id.
 *   <li>CU2: Filters are in the address, so that reload and back keep them.
 *   <li>CU3: Live events are told to a page at most ten times a second, and a page never depends on
 *       having heard all of them: when a call is over, it reads the call again.
 *   <li>CU4: Live parts change in place: neither focus nor scroll moves.
 *   <li>CU5: A number, an id or a text of another organization is never shown: every read names the
 *       caller's organization.
 *   <li>CU6: What the caller's role may not do is not offered, and refused when asked all the same.
 *   <li>CU7: Texts come from the bundle, keys {@code calls.*}; every status, reason and outcome has
 *       one.
 * </ul>
 *
 * <p>Not here: the frame and the shared parts ({@code platform.ui}), who may see a page (identity).
 */
@NullMarked
package com.creativeai.calls.ui;

import org.jspecify.annotations.NullMarked;
