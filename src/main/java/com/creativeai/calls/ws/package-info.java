/**
 * The event socket {@code /ws/v1/events} (CALL-8): tells the facts of calls as they happen. Its
 * messages are described by {@code asyncapi.yaml}.
 *
 * <ul>
 *   <li>ES1: Nobody gets a socket without explicit credentials that may read calls, and no page of
 *       another origin unless it is listed; a cookie never counts. Refused before there is one.
 *   <li>ES2: It ends within 5 seconds after the credentials hold no more (ID-2).
 *   <li>ES3: Events come in the order of their ids. Whoever subscribes with {@code after} gets all
 *       that follow it, each once: no gap, no repeat.
 *   <li>ES4: What is on its way is bounded. A reader that takes nothing for 15 seconds is closed
 *       with 4008 and may resume; nobody else waits for it.
 *   <li>ES5: Live topics only wake a connection; what it tells it reads from the log, and looks
 *       every 3 seconds for what other nodes wrote.
 *   <li>ES6: An organization has at most 20 connections to a node; a message has at most 8 kB, a
 *       connection at most 100 topics. Whoever answers no ping for a minute is closed.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.ws;

import org.jspecify.annotations.NullMarked;
