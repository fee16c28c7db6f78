/**
 * The bridge between a call's audio and its agent (CALL-3, CALL-4): one {@link
 * com.creativeai.calls.media.MediaBridge} for each call, let in by {@link
 * com.creativeai.calls.media.MediaDoor}.
 *
 * <ul>
 *   <li>M1: A stream gets in once, with the one-time token of its attempt; a call has one stream at
 *       a time, and a second one only when it comes back from a person who did not take it (C17,
 *       {@link com.creativeai.calls.media.Resumption}).
 *   <li>M2: Until the agent is ready, the last 5 s of what the person says are kept for it.
 *   <li>M3: Payloads are passed on as they came.
 *   <li>M4: When the person speaks over the agent, what the carrier has not yet played is thrown
 *       away at once, and audio of interrupted responses that still arrives is dropped.
 *   <li>M5: A turn of the agent is heard when the carrier gave back the mark behind its audio. The
 *       mark is set when the audio pauses, when the next text begins, and when the agent has
 *       closed; its name is the event id of the last audio before it.
 *   <li>M6: After the agent's normal end, the stream is closed when the last mark is back, or after
 *       15 s.
 *   <li>M7: When the agent fails, is not ready within 8 s, or the time is up, the stream is closed,
 *       so that the carrier goes on with what follows it.
 *   <li>M8: Every bridge ends once, with one {@link com.creativeai.calls.Ending}; nothing is said
 *       or written after it. The first known reason holds.
 *   <li>M9: The journal is written in order, on threads that carry no audio. The stream is closed
 *       after the ending is written, because the carrier's next question is answered from it; when
 *       writing takes longer than 2 s, the stream is closed without.
 *   <li>M10: A bridge has no thread and no lock; its events run one at a time (SE1) and never
 *       block.
 *   <li>M11: The node knows its room ({@link com.creativeai.calls.media.NodeCapacity}): none at the
 *       most conversations it is set to carry, with the heap 90 % full, with the processors busier
 *       than {@code MEDIA_MOST_CPU_PERCENT} during conversations, with audio later than {@code
 *       MEDIA_MOST_LATENESS_MILLIS} (M15), or while it drains. Only new calls are refused by it; a
 *       stream of a call that was dialed gets in.
 *   <li>M12: A carrier sends audio all the time. When none has come for 15 s (found within 30 s),
 *       its connection is half open and the bridge ends.
 *   <li>M13: When the agent's connection breaks during the conversation, a new conversation takes
 *       over, at most twice for each call: it is told what was said, and what the person says
 *       meanwhile is kept for it (M2). When it does not come up, the call ends as agent-lost (M7).
 *   <li>M14: Keys that the person presses are collected until # or 1.5 s of pause, and told to the
 *       agent; only their number is written down.
 *   <li>M15: How late the audio is, is known for each call once a second: fifty frames that took
 *       longer than a second to come are late by the rest. The node is as late as half of its calls
 *       are, from three calls on ({@link com.creativeai.calls.media.FrameLateness}).
 *   <li>M16: How long the person waited is measured for every answer ({@link
 *       com.creativeai.calls.media.AnswerClock}): from the last frame with a voice in it to the
 *       answer's first audio, with this node's own part, and to the start of its playing by the
 *       mark.
 *   <li>BR1: A page's media socket gets in once, with a one-time ticket ({@link
 *       com.creativeai.calls.media.BrowserTickets}) that lives 60 s and is good for one session,
 *       one organization and one purpose.
 *   <li>BR2: What a browser does here names a permission that must be held as long as it lasts.
 *   <li>BR3: An agent tried aloud talks over the same bridge as a call, for 10 minutes at most. It
 *       is no call (C10): nothing is dialed or stored, and its journal is the page it is tried on.
 *   <li>BR4: Whoever may listen in hears both sides of a call and cannot be heard; each time is an
 *       entry of the audit log. At most 5 at a time; the call never waits for them, and what they
 *       do not take within 10 s is dropped.
 *   <li>BR5: Whoever may takes a call over from its agent ({@link
 *       com.creativeai.calls.media.ColleagueSeat}): one person at a time, the same person again
 *       from another page. The agent's session ends at once, what the carrier has not yet played of
 *       it is thrown away, and nothing of it is heard any more. The person on the call and the
 *       colleague hear each other; of audio that was held up, half a second is made up for. Given
 *       back, the call gets a new conversation of its agent, which is told what was said before
 *       (M13) and that a colleague talked; what the person says meanwhile is kept for it (M2).
 *   <li>BR6: A colleague whose page has not sent a frame for 2 s (found within 4 s) is gone, and
 *       the call is given back; whether the page was closed, its network broke or its right ended.
 *       When the agent does not come, the call ends as agent-lost (M7). The time limit of the call
 *       and the watch over its carrier (M12) go on.
 *   <li>BR7: The person of a recorded call talks with an agent once more over the same bridge:
 *       their channel in the time that it took, then silence for 10 s. Marks come back when the
 *       audio before them would have been heard ({@link com.creativeai.calls.media.ReplayLine}). It
 *       is no call (C10), takes room like one (M11), and ends with the page that asked for it.
 * </ul>
 *
 * <p>What goes over a connection is written down in {@link com.creativeai.calls.media.log}.
 *
 * <p>Implemented elsewhere: {@link com.creativeai.calls.media.MediaTokens}, {@link
 * com.creativeai.calls.media.CallJournals}. Not here: wire formats of carriers and agents.
 */
@NullMarked
package com.creativeai.calls.media;

import org.jspecify.annotations.NullMarked;
