/**
 * The voice agent's provider ElevenLabs: its conversation socket, REST and post-call webhook
 * (CALL-3, CALL-4, CALL-10). Facts of the wire: ElevenLabs' documentation and official clients,
 * July 2026.
 *
 * <ul>
 *   <li>EL1: A conversation is opened by a signed URL, then a socket; audio is {@code ulaw_8000}
 *       both ways, any other format is refused.
 *   <li>EL2: Whatever happens to a conversation ends in exactly one {@code onClosed}, as the last
 *       call of its listener.
 *   <li>EL3: What the peer does not take at once is put in line; the oldest audio is dropped and
 *       counted when 5 s of it wait. A message above 1 MB ends the conversation.
 *   <li>EL4: Audio frames are read by scanning; everything else, and whatever a scan cannot read,
 *       by Jackson. Unknown and unreadable frames are ignored.
 *   <li>EL5: REST calls have 3 s, one repetition, and a circuit breaker, one for the addresses of
 *       conversations and one for reading: open for 30 s when half of 10 failed. A refusal (4xx)
 *       neither repeats nor opens it, and the limits of an organization's own account (429) do not
 *       open it.
 *   <li>EL6: A webhook counts when its {@code ElevenLabs-Signature} is right for the raw body and
 *       not more than 30 minutes away in either direction. An organization's own account has an
 *       address and a secret of its own, and changes calls only that were held in it.
 *   <li>EL7: Without {@code VOICE_AGENT_PROVIDER=elevenlabs} the provider is the sandbox's
 *       simulator.
 *   <li>EL8: A conversation in writing is opened with {@code text_only}, which the agent must
 *       allow; it is written to by {@code user_message}.
 *   <li>EL9: Account, agents and the post-call webhook are read to check the connection (CALL-15);
 *       refused credentials are told apart from a key that is limited to other parts of the API.
 * </ul>
 */
@NullMarked
package com.creativeai.calls.provider.elevenlabs;

import org.jspecify.annotations.NullMarked;
