/**
 * Whoever picks up the phone: people with a persona, machines, a screening assistant (SBX-1,
 * SBX-3).
 *
 * <ul>
 *   <li>P1: What a person says depends on the persona and on what was heard on the line, on nothing
 *       else. The persona is chosen by name, or by the call's SID; never by a phone number.
 *   <li>P2: A person answers 300 to 700 ms after the other end has stopped, says hello when nobody
 *       speaks for a while after the answer, and falls silent when talked over.
 *   <li>P3: Time is counted in frames on the line; nobody here reads a clock.
 *   <li>P4: The machine detection hears the callee's audio and nothing else.
 * </ul>
 *
 * <p>Persona files are {@code sandbox/personas/*.json} on the class path, listed in {@code
 * index.txt}: {@link com.creativeai.sandbox.carrier.callee.CalleePersona}.
 */
@NullMarked
package com.creativeai.sandbox.carrier.callee;

import org.jspecify.annotations.NullMarked;
