package com.creativeai.platform.observability;

import java.time.Instant;

/**
 * How a breaker is.
 *
 * @param since when it came into this state
 * @param calls requests that passed it since the start of the node
 * @param failures those of them that failed
 * @param refused requests that it held back
 */
public record BreakerReading(
    String name, BreakerState state, Instant since, long calls, long failures, long refused) {
  boolean isOpen() {
    return state == BreakerState.OPEN;
  }
}
