package com.creativeai.platform.observability;

import java.util.Map;
import java.util.Optional;

/**
 * What Fault Tolerance counts of a breaker since the start of the node.
 *
 * @param nanos how long it was in each state; only the one of the present state grows
 */
record BreakerTotals(Map<BreakerState, Long> nanos, long succeeded, long failed, long refused) {
  long nanos(BreakerState state) {
    return nanos.getOrDefault(state, 0L);
  }

  /** The state whose time went on since an earlier reading; empty when no time has passed. */
  Optional<BreakerState> grownSince(BreakerTotals earlier) {
    return nanos.keySet().stream().filter(state -> nanos(state) > earlier.nanos(state)).findFirst();
  }
}
