package com.creativeai.platform.observability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How this node is; also the live topic on which it tells that.
 *
 * @param at when it was read
 * @param draining whether it takes no new work (OB7)
 */
public record NodeStatus(
    String version,
    Instant at,
    Duration uptime,
    Capacity.Reading capacity,
    List<DependencyProbes.Reading> dependencies,
    List<BreakerReading> breakers,
    boolean draining) {
  /** In a word. */
  public enum Summary {
    UP,
    /** It works, but something that it could do without does not. */
    DEGRADED,
    /** It takes no new work because it is about to stop. */
    DRAINING,
    DOWN
  }

  public Summary summary() {
    if (dependencies.stream().anyMatch(one -> one.required() && !one.up())) {
      return Summary.DOWN;
    }
    if (draining) {
      return Summary.DRAINING;
    }
    boolean ill =
        dependencies.stream().anyMatch(one -> !one.up())
            || breakers.stream().anyMatch(BreakerReading::isOpen);
    return ill ? Summary.DEGRADED : Summary.UP;
  }

  /** Whether it may be given work. */
  public boolean isReady() {
    return summary() == Summary.UP || summary() == Summary.DEGRADED;
  }
}
