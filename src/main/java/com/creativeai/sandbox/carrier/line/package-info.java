/**
 * The audio of a live call in real time: 20 ms frames of mu-law, both ways (SBX-1, SBX-3).
 *
 * <ul>
 *   <li>L1: One clock thread beats for all calls every 20 ms without drift; the work of a beat
 *       never waits for a socket, a file or a synthesiser.
 *   <li>L2: The callee hears exactly what was played on the line, and the tape holds it as heard.
 *   <li>L3: Played audio may come in pieces of any size. A mark comes back when the audio before it
 *       has played, at once when nothing waits; a clear drops what waits and returns all marks.
 *   <li>L4: A media stream sends {@code connected}, {@code start}, then {@code media} every 20 ms,
 *       {@code mark}, {@code dtmf} and at the end {@code stop}; numbers in it are strings.
 *   <li>L5: A stream that cannot be opened, or breaks, ends with Twilio's 319xx code.
 * </ul>
 */
@NullMarked
package com.creativeai.sandbox.carrier.line;

import org.jspecify.annotations.NullMarked;
