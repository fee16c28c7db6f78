/**
 * The media socket of our own pages, {@code /media/browser} (AG-2): a browser's microphone and
 * speaker take the place of a phone, or of the agent on a call that somebody takes over (CALL-7);
 * or its speaker alone, when somebody listens in.
 *
 * <p>Binary messages are audio, 8 kHz mu-law: up as it is, down behind one byte that says whose
 * voice it is (0 the agent, 1 the person). Texts are {@code mark:NAME} and {@code clear} down;
 * {@code mark:NAME}, when everything before it has been played or cleared, and {@code stop} up. The
 * one-time ticket comes as a subprotocol, {@code ticket.TICKET}, beside {@code
 * creativeai.media.v1}.
 *
 * <ul>
 *   <li>BM1: Nobody gets a socket without the session of a page of ours, its {@code Origin} and a
 *       ticket that this session was given (BR1). Refused before there is one.
 *   <li>BM2: It ends within 5 seconds after the session ends or the permission is gone (ID-2), with
 *       4001.
 *   <li>BM3: A person has at most 3 at a time on a node; one without a frame for 30 seconds ends.
 *   <li>BM4: Nothing waits for a browser: one that leaves more than 10 seconds of audio untaken, or
 *       sends more than it can have heard, is closed with 4008.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.ws.browser;

import org.jspecify.annotations.NullMarked;
