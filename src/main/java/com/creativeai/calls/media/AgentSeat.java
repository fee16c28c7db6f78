package com.creativeai.calls.media;

import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.VoiceAgent;

/**
 * The agent's place in a call: its session, and the one that takes over when it breaks (M13). Every
 * conversation counts its events from the beginning; here they are in one order.
 */
final class AgentSeat {
  private static final int MOST_TAKE_OVERS = 2;

  private final AgentListener listener;
  private final LiveTranscript transcript;
  private AgentSession session = new NoSession();
  private int takeOvers;
  private long earlierEvents;
  private long highestEvent;

  AgentSeat(AgentListener listener, LiveTranscript transcript) {
    this.listener = listener;
    this.transcript = transcript;
  }

  void open(VoiceAgent agent, AgentBriefing briefing) {
    session = agent.open(briefing, listener);
  }

  /** After a break in a conversation; not after an end, nor when the agent was never there. */
  boolean mayBeTakenOver(AgentClosure.Kind kind, boolean talking) {
    boolean isBreak =
        switch (kind) {
          case BROKEN -> talking || isTakenOver();
          case UNREACHABLE -> !talking && isTakenOver();
          case NORMAL, REFUSED, TIME_LIMIT -> false;
        };
    return isBreak && takeOvers < MOST_TAKE_OVERS;
  }

  /** Whether a session broke before. */
  boolean isTakenOver() {
    return takeOvers > 0;
  }

  /**
   * Opens a new conversation in place of the broken one. Where the call may choose the first words,
   * it begins with what the agent said last, because nobody knows how much of it was heard.
   */
  void takeOver(VoiceAgent agent, AgentBriefing briefing) {
    takeOvers++;
    earlierEvents = highestEvent;
    session.close();
    String last = transcript.lastWordsOfAgent();
    boolean chosen = !briefing.firstMessage().isEmpty() && !last.isEmpty();
    open(agent, chosen ? briefing.beginningWith(last) : briefing);
  }

  /** The agent is there: one that took over is told what was said before. */
  void ready() {
    String before = transcript.soFar();
    if (isTakenOver() && !before.isEmpty()) {
      session.inform(
          "The connection broke for a moment and this conversation goes on. Said so far:\n"
              + before);
    }
  }

  void hear(String payload) {
    session.sendAudio(payload);
  }

  void inform(String context) {
    session.inform(context);
  }

  void answer(String toolRequest, String result, boolean failed) {
    session.answer(toolRequest, result, failed);
  }

  /** The place of an event of the present conversation among those of the whole call. */
  long place(long eventId) {
    long place = earlierEvents + eventId;
    highestEvent = Math.max(highestEvent, place);
    return place;
  }

  void close() {
    session.close();
  }
}
