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

/**
 * The agent's place in a call: its session, and the one that takes over when it breaks (M13) or a
 * colleague gives the call back (BR5). Every conversation counts its events from the beginning;
 * here they are in one order.
 */
final class AgentSeat {
  private static final System.Logger LOG = System.getLogger(AgentSeat.class.getName());
  private static final int MOST_TAKE_OVERS = 2;
  private static final String BROKE =
      "The connection broke for a moment and this conversation goes on.";
  private static final String CAME_BACK =
      "A colleague, a human, took this call over for a while and talked with the person. You did"
          + " not hear that. Now the call is yours again and this conversation goes on.";

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

  /** The present session came back from a colleague, not from a break. */
  private boolean returns;

  private int openings;
  private int breaks;
  private long earlierEvents;
  private long highestEvent;

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
    door =
        change -> {
          sitting = new SeatedListener(listener);
          session = agent.open(change.apply(briefing), sitting);
        };
    open(plan -> plan);
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
   * that broke on the agent's way back from a colleague is on that way once more.
   */
  void takeOver() {
    breaks++;
    returns = returns && !isReady;
    reopen(returns ? AgentBriefing::returning : plan -> transcript.lastWordsOfAgent());
  }

  /** Falls silent for good: the session ends, and nothing of it is heard any more. */
  void leave() {
    isAway = true;
    isReady = false;
    dismiss();
  }

  /** Opens a new conversation after a colleague talked in the agent's place. */
  void comeBack() {
    isAway = false;
    returns = true;
    reopen(AgentBriefing::returning);
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
      case REFUSED -> EndReason.AGENT_REFUSED;
      case UNREACHABLE -> unavailable();
      case BROKEN -> EndReason.AGENT_LOST;
      case TIME_LIMIT -> EndReason.TIME_LIMIT;
    };
  }

  /** An agent that was there and does not come back was lost. */
  private EndReason unavailable() {
    return isTakenOver() ? EndReason.AGENT_LOST : EndReason.AGENT_UNAVAILABLE;
  }

  /** Whether this is not the first session. */
  private boolean isTakenOver() {
    return openings > 1;
  }

  /** The agent is there: one that took over is told what was said before. */
  void ready() {
    isReady = true;
    String news = returns ? CAME_BACK : BROKE;
    String before = transcript.soFar();
    if (isTakenOver() && !before.isEmpty()) {
      session.inform(news + " Said so far:\n" + before);
    } else if (returns) {
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
