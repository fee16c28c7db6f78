package com.creativeai.calls.model;

import java.util.Optional;

/**
 * How many calls of a span, and how they went.
 *
 * @param total placed or taken
 * @param over ended, in whatever way
 * @param completed ended after people talked
 * @param seconds that people talked in the completed ones
 */
public record CallFigures(long total, long over, long completed, long seconds) {
  public static final CallFigures NONE = new CallFigures(0, 0, 0, 0);

  public CallFigures plus(CallFigures more) {
    return new CallFigures(
        total + more.total, over + more.over, completed + more.completed, seconds + more.seconds);
  }

  /** Of the completed calls. */
  public Optional<Double> averageSeconds() {
    return ratio(seconds, completed);
  }

  /** Completed calls among those that are over. */
  public Optional<Double> successRate() {
    return ratio(completed, over);
  }

  private static Optional<Double> ratio(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
  }
}
