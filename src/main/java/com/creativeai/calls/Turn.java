package com.creativeai.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the conversation (CALL-4).
 *
 * @param number counted from 1 within the call; a later version of the same turn has the same
 *     number
 * @param message what was said; for an interrupted agent, what was heard of it
 * @param original what the agent wanted to say, where it differs from the message
 * @param timestamp when the turn began
 * @param offsetMillis the same, counted from the start of the media
 * @param state how far the turn has come
 * @param latency how long the person waited for it; null where that is not known, and for the
 *     person's own turns
 */
public record Turn(
    int number,
    Speaker role,
    String message,
    @Nullable String original,
    Instant timestamp,
    long offsetMillis,
    State state,
    @Nullable TurnLatency latency) {

  /** A turn that nobody waited for. */
  public Turn(
      int number,
      Speaker role,
      String message,
      @Nullable String original,
      Instant timestamp,
      long offsetMillis,
      State state) {
    this(number, role, message, original, timestamp, offsetMillis, state, null);
  }

  /** How far a turn has come. */
  public enum State {
    /** Still being said or recognised; the text may change. */
    TENTATIVE,
    /** Said; for the agent, sent to the carrier. */
    SAID,
    /** The carrier confirmed that the agent's audio was played to its end. */
    HEARD,
    /** The person spoke over the agent; the message is cut at what was heard. */
    INTERRUPTED
  }

  public Turn withState(State next) {
    return new Turn(number, role, message, original, timestamp, offsetMillis, next, latency);
  }

  /** The same turn, said more completely or recognised differently. */
  public Turn saying(String text) {
    return new Turn(number, role, text, original, timestamp, offsetMillis, state, latency);
  }

  public Turn after(TurnLatency waited) {
    return new Turn(number, role, message, original, timestamp, offsetMillis, state, waited);
  }

  /** The same turn with another text; the first text is kept as what was meant. */
  public Turn corrected(String heard) {
    String meant = original == null ? message : original;
    return new Turn(
        number, role, heard, meant, timestamp, offsetMillis, State.INTERRUPTED, latency);
  }
}
