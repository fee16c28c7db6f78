package com.creativeai.calls.model;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.UnaryOperator;

/** Counts calls without handing them out. */
public interface CallStatistics {
  /** How many are not over. */
  long countActive(OrganizationId organization);

  /**
   * The figures of the calls placed in a span, in parts.
   *
   * @param from the first moment of the span
   * @param until the first moment after it
   * @param part which part a moment belongs to
   * @return by part; parts without calls are absent
   */
  NavigableMap<Instant, CallFigures> figures(
      OrganizationId organization, Instant from, Instant until, UnaryOperator<Instant> part);

  /** When the calls were placed that have changed since a moment, {@code most} of them. */
  List<Instant> listPlacedOfChanged(OrganizationId organization, Instant changedSince, int most);
}
