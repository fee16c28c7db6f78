package com.creativeai.calls.media;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How late one call's audio is (M15): fifty frames last a second, so a second of frames that took
 * longer to come and be handled is late by the rest. What is caught up later is not late any more,
 * and what never comes, because the carrier paused, is forgotten within seconds.
 *
 * <p>Counted by one thread at a time; a look at the time is taken once a second.
 */
final class FrameClock {
  private static final int FRAMES = 50;
  private static final double SECOND_MILLIS = 1_000;
  private static final double REMEMBERED = 0.9;

  /** A second that takes longer is a pause of the carrier's. */
  private static final double LONGEST_MILLIS = 4_000;

  private static final double NANOS_PER_MILLI = 1_000_000;

  private int frames;
  private long began;
  private double late;
  private volatile Reading reading = new Reading(0, 0, false);

  /**
   * @param measuredAt by {@link System#nanoTime()}
   * @param known false until a second of audio has come
   */
  record Reading(long millis, long measuredAt, boolean known) {
    boolean isFresh(long now, Duration life) {
      return known && now - measuredAt < life.toNanos();
    }
  }

  /** A frame was handled; the time is asked for only once a second. */
  void count(LongSupplier nanos) {
    if (frames % FRAMES == 0) {
      look(nanos.getAsLong());
    }
    frames++;
  }

  private void look(long now) {
    double took = (now - began) / NANOS_PER_MILLI;
    if (frames > 0 && took < LONGEST_MILLIS) {
      late = Math.max(0, late * REMEMBERED + took - SECOND_MILLIS);
      reading = new Reading(Math.round(late), now, true);
    }
    began = now;
  }

  Reading reading() {
    return reading;
  }
}
