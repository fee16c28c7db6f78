/**
 * The agent simulator: ElevenLabs Agents on the wire (SBX-2, SBX-3). It is a server of its own, on
 * one loopback port, and shares nothing with the product but sockets and HTTP.
 *
 * <ul>
 *   <li>G1: What an agent hears comes only from decoding the audio it was sent; cut or lost audio
 *       gives cut or lost text.
 *   <li>G2: What it says follows the prompt, the first message and what was heard; no reply and no
 *       outcome depends on who is called.
 *   <li>G3: Initiation data is honoured; an override the agent does not allow ends the session with
 *       an error frame and close 1008.
 *   <li>G4: When the caller speaks over the agent, an {@code interruption} names the last event
 *       sent and a correction tells what could have been heard.
 *   <li>G5: An agent that ends the call closes with 1000 after its last words could have been
 *       played.
 *   <li>G6: Every ended conversation is analysed, readable over REST, and announced by a webhook
 *       signed with {@code ElevenLabs-Signature}.
 *   <li>G7: Faults are chosen by agent id ({@link com.creativeai.sandbox.agent.Fault}), never by
 *       what is said.
 *   <li>G8: A conversation has no thread of its own; its state is touched by one thread at a time.
 *   <li>G9: Every request, socket and webhook attempt is in the ledger.
 *   <li>G10: A simulated conversation is held between the agent's dialogue and a user who follows a
 *       prompt: what they want, what is known of them, how they behave. No tool is really used.
 *   <li>G11: Tools are the workspace's, and agents name them by their ids. An id that is not there,
 *       two tools of one name and tools within an agent are refused; so is the deletion of a tool
 *       that an agent has, unless it is forced.
 *   <li>G12: The settings' key opens the workspace of the seeded agents. Any other key that begins
 *       with {@code sandbox-} opens one of its own, empty at first; whoever has it sees nothing of
 *       another, and has webhooks of its own. All other keys are refused. Whose something is stands
 *       in its document as {@code sandbox_workspace}, a word that the vendor does not have.
 * </ul>
 *
 * <p>Wire facts: the vendor's types 0.23.0 and OpenAPI (August 2025). Not here: the vendor's own
 * telephony, so {@code call_initiation_failure} is never sent; languages other than English, which
 * are accepted and reported but spoken in English; MP3, since {@code /audio} answers a two-channel
 * mu-law WAV.
 */
@NullMarked
package com.creativeai.sandbox.agent;

import org.jspecify.annotations.NullMarked;
