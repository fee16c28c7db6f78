package com.creativeai.calls.media;

import com.creativeai.calls.port.CarrierStream;
import java.util.ArrayDeque;
import java.util.OptionalLong;

/**
 * What was given to the carrier to play, and how much of it was played (M4, M5).
 *
 * <p>Audio that leaves without a pause is one burst, with one mark behind it. Event ids may grow
 * with every frame or with every response; both are understood.
 */
final class Playback {
  /** Audio with a mark behind it, from its first to its last event id. */
  private record Burst(long first, long last) {
    String mark() {
      return String.valueOf(last);
    }
  }

  private final CarrierStream stream;
  private final Runnable checkLater;
  private final ArrayDeque<Burst> awaited = new ArrayDeque<>();
  private long interrupted = Long.MIN_VALUE;
  private boolean open;
  private boolean flowing;
  private boolean checking;
  private long first;
  private long last;

  /**
   * @param checkLater asks for a call of {@link #check} after the time that counts as a pause
   */
  Playback(CarrierStream stream, Runnable checkLater) {
    this.stream = stream;
    this.checkLater = checkLater;
  }

  /** False when the audio belongs to an interrupted response and was not played. */
  boolean play(long eventId, String payload) {
    if (eventId <= interrupted) {
      return false;
    }
    stream.play(payload);
    if (!open) {
      open = true;
      first = eventId;
    }
    last = eventId;
    flowing = true;
    requestCheck();
    return true;
  }

  /** A response's text is here: what was played before it is complete. */
  void textBegins(long eventId) {
    if (open && last < eventId) {
      seal();
    }
  }

  /** Sets the mark when no audio came since the last check. */
  void check() {
    checking = false;
    if (open && flowing) {
      flowing = false;
      requestCheck();
    } else {
      finish();
    }
  }

  /** There will be no more audio for now. */
  void finish() {
    if (open) {
      seal();
    }
  }

  /** The event id up to which everything has been played, if the mark is one of ours. */
  OptionalLong returned(String mark) {
    if (awaited.stream().noneMatch(burst -> burst.mark().equals(mark))) {
      return OptionalLong.empty();
    }
    Burst played;
    do {
      played = awaited.removeFirst();
    } while (!played.mark().equals(mark));
    return OptionalLong.of(played.last());
  }

  /** The last event with audio; 0 before the first. */
  long lastPlayed() {
    return last;
  }

  /** Whether everything has been played, which is known of what a mark was set behind. */
  boolean isQuiet() {
    return !open && awaited.isEmpty();
  }

  /** Silences the carrier; answers the first event id that was not played to its end, if any. */
  OptionalLong interrupt(long eventId) {
    stream.clear();
    interrupted = Math.max(interrupted, eventId);
    finishQuietly();
    OptionalLong unplayed =
        awaited.isEmpty() ? OptionalLong.empty() : OptionalLong.of(awaited.getFirst().first());
    // The carrier gives these marks back because of the clear; they no longer mean "played".
    awaited.clear();
    return unplayed;
  }

  private void finishQuietly() {
    if (open) {
      awaited.addLast(new Burst(first, last));
      open = false;
    }
  }

  private void seal() {
    finishQuietly();
    stream.mark(awaited.getLast().mark());
  }

  private void requestCheck() {
    if (!checking) {
      checking = true;
      checkLater.run();
    }
  }
}
