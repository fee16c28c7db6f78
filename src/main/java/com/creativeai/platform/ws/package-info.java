/**
 * What every WebSocket of the product shares.
 *
 * <ul>
 *   <li>WS1: The idle timer of sockets runs on a plain timer thread, not on the container's managed
 *       scheduler, which costs most of a millisecond for every frame in and out.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.ws;

import org.jspecify.annotations.NullMarked;
