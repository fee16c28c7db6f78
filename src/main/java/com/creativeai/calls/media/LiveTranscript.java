package com.creativeai.calls.media;

import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.Turn.State;
import com.creativeai.calls.TurnLatency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes turns of what both sides say, numbers them and tells every change (CALL-4). */
final class LiveTranscript {
  /** Characters; an agent needs the end of a long conversation rather than its beginning. */
  private static final int MOST_HISTORY = 8_000;

  private final Consumer<Turn> changes;
  private final Clock clock;
  private Instant start;
  private final TreeMap<Long, Turn> agentTurns = new TreeMap<>();
  private final TreeMap<Integer, Turn> latest = new TreeMap<>();
  private @Nullable Turn tentative;
  private int lastNumber;
  private long interrupted = Long.MIN_VALUE;
  private long heard = Long.MIN_VALUE;
  private @Nullable TurnLatency latency;
  private @Nullable Long answer;

  /** The time now is the start of the media. */
  LiveTranscript(Consumer<Turn> changes, Clock clock) {
    this.changes =
        turn -> {
          latest.put(turn.number(), turn);
          changes.accept(turn);
        };
    this.clock = clock;
    this.start = clock.instant();
  }

  /**
   * Goes on with what was said before, instead of beginning.
   *
   * @param begun the start of the media
   */
  void resume(List<Turn> said, Instant begun) {
    start = begun;
    for (Turn turn : said) {
      latest.put(turn.number(), turn);
      lastNumber = Math.max(lastNumber, turn.number());
    }
  }

  void userTentative(String text) {
    if (text.isBlank()) {
      return;
    }
    Turn turn = userTurn(text, State.TENTATIVE);
    tentative = turn;
    changes.accept(turn);
  }

  /** An empty text confirms the tentative one. */
  void userSaid(String text) {
    if (text.isBlank()) {
      close();
      return;
    }
    Turn turn = userTurn(text, State.SAID);
    tentative = null;
    changes.accept(turn);
  }

  void agentSaid(long eventId, String text) {
    Turn known = agentTurns.get(eventId);
    if (text.isBlank() || known != null && known.state() == State.INTERRUPTED) {
      return;
    }
    change(eventId, known == null ? beginAnswer(eventId, text) : known.saying(text));
  }

  private Turn beginAnswer(long eventId, String text) {
    Turn turn = begin(Speaker.ASSISTANT, text, stateOf(eventId));
    TurnLatency waited = latency;
    if (waited == null || answer != null) {
      return turn;
    }
    answer = eventId;
    return turn.after(waited);
  }

  /**
   * An answer begins to be heard, after so long. Its audio may come before its text, and is then
   * the next text's.
   */
  void answered(TurnLatency waited) {
    Map.Entry<Long, Turn> newest = agentTurns.lastEntry();
    boolean hasText =
        newest != null
            && newest.getValue().state() == State.SAID
            && newest.getValue().latency() == null;
    latency = waited;
    answer = hasText ? newest.getKey() : null;
    if (hasText) {
      change(newest.getKey(), newest.getValue().after(waited));
    }
  }

  /** A correction may name its response or a later event of it. */
  void agentCorrected(long eventId, String heardText) {
    Map.Entry<Long, Turn> cut = agentTurns.floorEntry(eventId);
    if (cut == null || cut.getKey() != eventId && !cut.getKey().equals(agentTurns.lastKey())) {
      return;
    }
    change(cut.getKey(), cut.getValue().corrected(heardText));
  }

  /** How long it took until the answer began to be heard, too. */
  void playedAfter(TurnLatency waited) {
    latency = waited;
    Turn turn = answer == null ? null : agentTurns.get(answer);
    if (turn != null && turn.state() == State.SAID) {
      // Told with the change that follows: played to its end, or interrupted.
      agentTurns.put(answer, turn.after(waited));
    }
  }

  /** Everything up to this event was played to its end. */
  void heard(long eventId) {
    heard = Math.max(heard, eventId);
    move(agentTurns.headMap(eventId, true), State.SAID, State.HEARD);
  }

  /**
   * The person spoke over the agent.
   *
   * @param unplayed the first event whose audio was thrown away
   */
  void interrupted(long eventId, OptionalLong unplayed) {
    interrupted = Math.max(interrupted, eventId);
    move(agentTurns.headMap(eventId, true), State.SAID, State.INTERRUPTED);
    if (unplayed.isPresent() && unplayed.getAsLong() <= eventId) {
      // Audio that pauses within a response may have made it heard too early.
      Long response = agentTurns.floorKey(unplayed.getAsLong());
      long first = response == null ? unplayed.getAsLong() : response;
      move(agentTurns.subMap(first, true, eventId, true), State.HEARD, State.INTERRUPTED);
    }
  }

  /**
   * The agent's connection broke.
   *
   * @param lastPlayed the last event that had audio; what the agent wanted to say after it was said
   *     to nobody and is never heard
   */
  void broken(long lastPlayed) {
    close();
    agentTurns.tailMap(lastPlayed, false).clear();
  }

  /** What is tentative stays as it is. */
  void close() {
    Turn open = tentative;
    if (open != null) {
      tentative = null;
      changes.accept(open.withState(State.SAID));
    }
  }

  /** The latest of what was said, a line for each turn, as an agent is told it. */
  String soFar() {
    String whole =
        latest.values().stream()
            .map(turn -> (turn.role() == Speaker.USER ? "Person: " : "You: ") + turn.message())
            .collect(Collectors.joining("\n"));
    return whole.substring(Math.max(0, whole.length() - MOST_HISTORY));
  }

  /** Empty when it has not spoken. */
  String lastWordsOfAgent() {
    return latest.descendingMap().values().stream()
        .filter(turn -> turn.role() == Speaker.ASSISTANT)
        .findFirst()
        .map(Turn::message)
        .orElse("");
  }

  private State stateOf(long eventId) {
    if (eventId <= interrupted) {
      return State.INTERRUPTED;
    }
    return eventId <= heard ? State.HEARD : State.SAID;
  }

  private void move(Map<Long, Turn> turns, State from, State to) {
    for (Map.Entry<Long, Turn> entry : List.copyOf(turns.entrySet())) {
      if (entry.getValue().state() == from) {
        change(entry.getKey(), entry.getValue().withState(to));
      }
    }
  }

  private void change(long eventId, Turn turn) {
    agentTurns.put(eventId, turn);
    changes.accept(turn);
  }

  private Turn userTurn(String text, State state) {
    Turn open = tentative;
    if (open != null) {
      return open.saying(text).withState(state);
    }
    latency = null;
    answer = null;
    return begin(Speaker.USER, text, state);
  }

  private Turn begin(Speaker speaker, String text, State state) {
    Instant now = clock.instant();
    long offset = Duration.between(start, now).toMillis();
    return new Turn(++lastNumber, speaker, text, null, now, offset, state);
  }
}
