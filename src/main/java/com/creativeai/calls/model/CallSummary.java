package com.creativeai.calls.model;

import java.time.Instant;
import java.util.List;

/**
 * How calls went in a span, beside the span of the same length before it.
 *
 * @param active calls under way now, whenever they began
 * @param parts the span in order, cut where the asker wanted
 */
public record CallSummary(
    Instant from,
    Instant until,
    long active,
    CallFigures present,
    CallFigures before,
    List<Part> parts) {

  /** Calls placed from a moment on, until the next part begins. */
  public record Part(Instant from, long total) {}

  public CallSummary {
    parts = List.copyOf(parts);
  }
}
