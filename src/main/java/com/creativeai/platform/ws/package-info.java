/**
 * What every WebSocket of the product shares.
 *
 * <ul>
 *   <li>WS1: The idle timer of sockets runs on a plain timer thread, not on the container's managed
 *       scheduler, which costs most of a millisecond for every frame in and out.
 *   <li>WS2: A session ends after its idle time-out without a frame in either direction, and never
 *       while it is busy; without a time-out it has no timer.
 *   <li>WS3: A socket is closed once, with the code and reason of whoever was first.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.ws;

import org.jspecify.annotations.NullMarked;
