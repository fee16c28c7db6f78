package com.creativeai.calls.media;

import com.creativeai.calls.TurnLatency;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long the person waits for the agent (M16), in the nanoseconds of the given clock. An
 * answer is what begins in silence after the person was heard: what an agent adds while it is still
 * being played, or without having been spoken to, is none.
 */
final class AnswerClock {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;

  /** Of base64 for 8 kHz mu-law: 8 bytes, 4 characters for each 3. */
  private static final double CHARACTERS_PER_MILLI = 8 * 4 / 3.0;

  private final LongSupplier nanos;
  private boolean awaiting;
  private long lastVoice;
  private long passingOn;
  private @Nullable TurnLatency answering;
  private long voiceBefore;
  private long soundMillis;
  private int marks;

  AnswerClock(LongSupplier nanos) {
    this.nanos = nanos;
  }

  long now() {
    return nanos.getAsLong();
  }

  /** A frame of the person was passed on to the agent. */
  void spoken(String payload, long arrived) {
    if (VoiceLevel.isVoice(payload)) {
      awaiting = true;
      lastVoice = arrived;
      passingOn = now() - arrived;
    }
  }

  /** The first audio of the agent was passed on after silence; empty when nobody waited for it. */
  Optional<TurnLatency> answers(String payload, long arrived) {
    answering = null;
    if (!awaiting) {
      return Optional.empty();
    }
    awaiting = false;
    voiceBefore = lastVoice;
    soundMillis = Math.round(payload.length() / CHARACTERS_PER_MILLI);
    marks++;
    long now = now();
    answering =
        new TurnLatency(
            (now - lastVoice) / NANOS_PER_MILLI,
            (passingOn + now - arrived) / NANOS_PER_MICRO,
            null);
    return Optional.of(answering);
  }

  /** The mark to be set behind the first audio of the answer that began last. */
  String mark() {
    return "answer-" + marks;
  }

  /** What a mark that is back says about that answer, if it is its mark. */
  Optional<TurnLatency> returned(String mark) {
    TurnLatency answer = answering;
    if (answer == null || !mark.equals(mark())) {
      return Optional.empty();
    }
    answering = null;
    long began = (now() - voiceBefore) / NANOS_PER_MILLI - soundMillis;
    return Optional.of(answer.heardAfter(Math.max(answer.answerMillis(), began)));
  }

  /** Nobody waits for an answer any more. */
  void forget() {
    awaiting = false;
    answering = null;
  }

  /** Marks that come back from now on do not mean that the answer was played. */
  void interrupted() {
    answering = null;
  }
}
