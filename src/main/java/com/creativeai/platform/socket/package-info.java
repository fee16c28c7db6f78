/**
 * Lean WebSockets for audio: our own, where the cost of a frame counts. All other sockets of the
 * product are the container's ({@code platform.ws}).
 *
 * <ul>
 *   <li>SK1: All connections share a few event loops. Nothing that a listener does may block: it
 *       holds up the audio of other calls.
 *   <li>SK2: A listener is told {@code onOpen} first, and of the end exactly once and last: {@code
 *       onClosed} or {@code onFailed}. Messages come whole, one after the other.
 *   <li>SK3: What is sent on an event loop's own thread is written at once; from other threads it
 *       is handed over. Sends that happen one after the other leave in that order.
 *   <li>SK4: A send never waits and never fails. Who sends more than the peer takes asks {@code
 *       isWritable} first, and goes on at {@code onWritable}.
 *   <li>SK5: A message above the longest, in one frame or in many, ends the connection with 1009;
 *       text that is not UTF-8 with 1007; a breach of the protocol with 1002. Pings are answered,
 *       binary messages ignored.
 *   <li>SK6: A connection that is closed is gone after 2 s, whether or not the peer answers.
 *   <li>SK7: A client has 5 s from the address to the open socket. For {@code wss} the server's
 *       certificate must be trusted by the JVM and name the host. A refused handshake is told with
 *       its HTTP status; no failure quotes the address, which may be a secret.
 *   <li>SK8: A server opens sockets at one path, for whom its door lets in, and serves nothing
 *       else. A client has 5 s for its request, and no more than 256 may be about it at a time;
 *       lines above 2 KB and headers above 8 KB are refused.
 *   <li>SK9: On a server a connection without any frame for two to three minutes ends. A closed
 *       server lets nobody in any more, and its connections go on.
 *   <li>SK10: A peer that leaves no room for 5 s without a break is gone: it takes less than audio
 *       needs. Its pings are not answered meanwhile.
 *   <li>SK11: A server that says nothing for 4 to 8 s is pinged, and gone when nothing comes in 4 s
 *       more: a connection that is open at one end only would else be silence.
 * </ul>
 */
@NullMarked
package com.creativeai.platform.socket;

import org.jspecify.annotations.NullMarked;
