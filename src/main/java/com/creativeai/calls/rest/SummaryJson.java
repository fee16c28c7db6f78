package com.creativeai.calls.rest;

import com.creativeai.calls.model.CallFigures;
import com.creativeai.calls.model.CallSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How calls went.
 *
 * @param previous the span of the same length before
 * @param days 24 hours each, from the beginning on; the last may be shorter
 */
public record SummaryJson(
    Instant from,
    Instant to,
    long active,
    FiguresJson current,
    FiguresJson previous,
    List<DayJson> days) {

  /**
   * Figures of a span.
   *
   * @param averageDuration seconds, of completed calls; absent where there are none
   * @param successRate completed calls among those that are over; absent where there are none
   */
  public record FiguresJson(
      long total,
      long over,
      long completed,
      @Nullable Double averageDuration,
      @Nullable Double successRate) {
    static FiguresJson of(CallFigures figures) {
      return new FiguresJson(
          figures.total(),
          figures.over(),
          figures.completed(),
          figures.averageSeconds().orElse(null),
          figures.successRate().orElse(null));
    }
  }

  /** Calls placed from a moment on. */
  public record DayJson(Instant from, long total) {}

  static SummaryJson of(CallSummary summary) {
    return new SummaryJson(
        summary.from(),
        summary.until(),
        summary.active(),
        FiguresJson.of(summary.present()),
        FiguresJson.of(summary.before()),
        summary.parts().stream().map(part -> new DayJson(part.from(), part.total())).toList());
  }
}
