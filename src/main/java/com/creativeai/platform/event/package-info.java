/**
 * What happened, told in two ways that never share a path.
 *
 * <ul>
 *   <li>EV1: Live topics tell whoever watches on this node (pages). What is told there may be lost;
 *       nothing that must not be lost may rest on it, and watchers read the store again.
 *   <li>EV2: Facts are never lost: a {@link com.creativeai.platform.event.Fact} is written in the
 *       same update of the same document as the change that caused it.
 *   <li>EV3: From there it is relayed to the log, then taken out of the document. After a crash
 *       between these steps they are done again; the log knows what it has.
 *   <li>EV4: The log has one order for each organization, counted from 1 without a gap: a position
 *       is taken only when the one before it can be read. So whoever has read up to a position has
 *       read all there ever will be up to it.
 *   <li>EV5: Facts of one document are in the log in the order they happened.
 * </ul>
 *
 * <p>Why positions and not times: docs/decisions/0022. What the facts are is said by the capability
 * they happen in.
 */
@NullMarked
package com.creativeai.platform.event;

import org.jspecify.annotations.NullMarked;
