package com.creativeai.platform.observability;

import java.util.Locale;

/** What a circuit breaker does with requests, from best to worst. */
public enum BreakerState {
  /** They pass. */
  CLOSED,
  /** The next one passes; how it ends decides. */
  HALF_OPEN,
  /** None passes: too many failed. */
  OPEN;

  /** As in the API: {@code half-open}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
