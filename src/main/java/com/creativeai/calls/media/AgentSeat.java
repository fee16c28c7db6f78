package com.creativeai.calls.media;

import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.VoiceAgent;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The agent's place in a call: its session, and the one that takes over when it breaks (M13), a
 * colleague gives the call back (BR5) or nobody took it over (C17). Every conversation counts its
 * events from the beginning; here they are in one order.
 */
final class AgentSeat {
  private static final System.Logger LOG = System.getLogger(AgentSeat.class.getName());
  private static final int MOST_TAKE_OVERS = 2;
  private static final String BROKE =
      "The connection broke for a moment and this conversation goes on.";

  /** How it is when a colleague gave the call back. */
  private static final Return FROM_COLLEAGUE =
      new Return(
          "A colleague, a human, took this call over for a while and talked with the person. You"
              + " did not hear that. Now the call is yours again and this conversation goes on.",
          AgentBriefing::returning);

  private static final String NOBODY_TOOK_OVER =
      "This call was to be handed over to a colleague, a human, but nobody took it, and the person"
          + " was told so. Now the call is yours again: offer that somebody calls back, or take a"
          + " message. It cannot be handed over once more. This conversation goes on.";

  private final AgentListener listener;
  private final LiveTranscript transcript;
  private final Deadlines deadlines;
  private final Duration readiness;
  private final Consumer<Ending> onAbsence;
  private AgentSession session = new NoSession();
  private SeatedListener sitting;
  private Consumer<UnaryOperator<AgentBriefing>> door = change -> {};
  private boolean isReady;
  private boolean isAway;

  /** How the present session came back; null for the first, and for one that was there before. */
  private @Nullable Return way;

  /** The call came back because nobody took it over, and the agent was not there yet. */
  private boolean isMissed;

  private int openings;
  private int breaks;
  private long earlierEvents;
  private long highestEvent;

  /** What the agent is told of its absence, and what it begins with after it. */
  private record Return(String news, Function<AgentBriefing, String> firstWords) {}

  /**
   * @param readiness how long an agent may take to be ready
   * @param onAbsence is told when it is not
   */
  AgentSeat(
      AgentListener listener,
      LiveTranscript transcript,
      Deadlines deadlines,
      Duration readiness,
      Consumer<Ending> onAbsence) {
    this.listener = listener;
    sitting = new SeatedListener(listener);
    this.transcript = transcript;
    this.deadlines = deadlines;
    this.readiness = readiness;
    this.onAbsence = onAbsence;
  }

  void begin(VoiceAgent agent, AgentBriefing briefing) {
    unlock(agent, briefing);
    open(plan -> plan);
  }

  /** Opens a new conversation, in place of the first, after nobody took the call over. */
  void resume(VoiceAgent agent, AgentBriefing briefing, String firstWords) {
    unlock(agent, briefing);
    isMissed = true;
    comeBack(new Return(NOBODY_TOOK_OVER, plan -> firstWords));
  }

  private void unlock(VoiceAgent agent, AgentBriefing briefing) {
    door =
        change -> {
          sitting = new SeatedListener(listener);
          session = agent.open(change.apply(briefing), sitting);
        };
  }

  /** After a break in a conversation; not after an end, nor when the agent was never there. */
  boolean mayBeTakenOver(AgentClosure.Kind kind) {
    boolean isBreak =
        switch (kind) {
          case BROKEN -> isReady || isTakenOver();
          case UNREACHABLE -> !isReady && isTakenOver();
          case NORMAL, REFUSED, TIME_LIMIT -> false;
        };
    return isBreak && breaks < MOST_TAKE_OVERS;
  }

  /**
   * Opens a new conversation in place of the broken one. Where the call may choose the first words,
   * it begins with what the agent said last, because nobody knows how much of it was heard. One
   * that broke on the agent's way back is on that way once more.
   */
  void takeOver() {
    breaks++;
    Return again = way;
    if (again == null || isReady) {
      way = null;
      reopen(plan -> transcript.lastWordsOfAgent());
    } else {
      comeBack(again);
    }
  }

  /** Falls silent for good: the session ends, and nothing of it is heard any more. */
  void leave() {
    isAway = true;
    isReady = false;
    isMissed = false;
    dismiss();
  }

  /** Opens a new conversation after a colleague talked in the agent's place. */
  void comeBack() {
    isAway = false;
    comeBack(FROM_COLLEAGUE);
  }

  private void comeBack(Return next) {
    way = next;
    reopen(next.firstWords());
  }

  private void reopen(Function<AgentBriefing, String> firstWords) {
    isReady = false;
    earlierEvents = highestEvent;
    open(
        plan -> {
          String words = firstWords.apply(plan);
          boolean chosen = !plan.firstMessage().isEmpty() && !words.isEmpty();
          return chosen ? plan.beginningWith(words) : plan;
        });
  }

  private void open(UnaryOperator<AgentBriefing> change) {
    int number = ++openings;
    deadlines.set(readiness, () -> readinessIsOver(number));
    try {
      dismiss();
      door.accept(change);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "event=agent-open-failed", failure);
      onAbsence.accept(new Ending(unavailable(), failure.getClass().getSimpleName()));
    }
  }

  private void dismiss() {
    sitting.dismiss();
    session.close();
    session = new NoSession();
  }

  private void readinessIsOver(int opening) {
    if (!isReady && !isAway && opening == openings) {
      onAbsence.accept(
          new Ending(unavailable(), "not ready within " + readiness.toSeconds() + " s"));
    }
  }

  /** What an end of the agent's session means for the call. */
  EndReason reasonOf(AgentClosure.Kind kind) {
    return switch (kind) {
      // An agent that leaves before it was there has not said goodbye; the person must be told.
      case NORMAL -> isReady ? EndReason.AGENT_ENDED : unavailable();
      case REFUSED -> isMissed ? unavailable() : EndReason.AGENT_REFUSED;
      case UNREACHABLE -> unavailable();
      case BROKEN -> isMissed ? unavailable() : EndReason.AGENT_LOST;
      case TIME_LIMIT -> EndReason.TIME_LIMIT;
    };
  }

  /** An agent that was there and does not come back was lost. */
  private EndReason unavailable() {
    if (isMissed) {
      return EndReason.TRANSFER_FAILED;
    }
    return isTakenOver() ? EndReason.AGENT_LOST : EndReason.AGENT_UNAVAILABLE;
  }

  /** Whether this is not the first session. */
  private boolean isTakenOver() {
    return openings > 1 || way != null;
  }

  /** The agent is there: one that took over is told what was said before. */
  void ready() {
    isReady = true;
    isMissed = false;
    Return back = way;
    String news = back == null ? BROKE : back.news();
    String before = transcript.soFar();
    if (isTakenOver() && !before.isEmpty()) {
      session.inform(news + " Said so far:\n" + before);
    } else if (back != null) {
      session.inform(news);
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

  /** The place of the newest event so far. */
  long newestPlace() {
    return highestEvent;
  }

  void close() {
    session.close();
  }
}
