/**
 * What goes over the media connections of calls, for whoever looks for a fault (CALL-9).
 *
 * <ul>
 *   <li>ML1: Only with {@code MEDIA_EVENT_LOG=on}; off, a connection is not touched.
 *   <li>ML2: Never audio, text, key or number: of them only how much there was. Audio is one event
 *       for fifty messages.
 *   <li>ML3: The last 1000 events of a connection, of those that live and the last 100 that ended,
 *       in the memory of the node that carries them.
 *   <li>ML4: A connection is told to its organization only.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.media.log;

import org.jspecify.annotations.NullMarked;
