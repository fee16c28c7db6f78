/**
 * The voice and the ear of the two simulators (SBX-3, and the audio of SBX-1 and SBX-2).
 *
 * <p>Audio here is 8 kHz mono, on the wire G.711 mu-law, 20 ms = 160 bytes. Time is counted in
 * samples and never read from a clock, so that a test may run a call faster than a person talks.
 *
 * <ul>
 *   <li>SPEECH-1: A phrase is real synthesised speech; the two timbres differ to the ear.
 *   <li>SPEECH-2: A phrase carries its own words as a tone code in the band 2.9 to 3.75 kHz, each
 *       word ending where it has been spoken, at least 18 dB below the speech. There is no other
 *       way from the mouth of one simulator to the ear of the other.
 *   <li>SPEECH-3: The ear knows only what it hears. Cut audio gives the words before the cut, lost
 *       audio costs the words it hits and no other, late audio gives late words. A word that
 *       arrives damaged is written {@code …} and counted.
 *   <li>SPEECH-4: Speech without a code, such as a browser microphone, becomes {@code [speech, 2.4
 *       s]} with its real length.
 *   <li>SPEECH-5: Silence, line noise, clicks, the beep and the tone code alone are not speech.
 *   <li>SPEECH-6: The code decodes at any sample alignment; frames may be cut anew on the way.
 * </ul>
 *
 * <p>Not here: what is said and why (the dialogue of the agent and carrier simulators), pacing in
 * real time, sockets.
 */
@NullMarked
package com.creativeai.sandbox.speech;

import org.jspecify.annotations.NullMarked;
