package com.creativeai.platform.observability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** States of a node. */
public final class StatusFixtures {
  public static final DependencyProbes.Reading DATABASE =
      new DependencyProbes.Reading("database", true, true, 3, "");
  public static final DependencyProbes.Reading SILENT_TWILIO =
      new DependencyProbes.Reading("twilio", false, false, 3000, "TimeoutException: secret words");

  private StatusFixtures() {}

  /** All works but what this breaker guards. */
  public static NodeStatus status(Instant at, BreakerReading breaker) {
    return status(at, breaker, DATABASE);
  }

  public static NodeStatus status(
      Instant at, BreakerReading breaker, DependencyProbes.Reading... dependencies) {
    return new NodeStatus(
        "1.2.3",
        at,
        Duration.ofMinutes(75),
        new Capacity.Reading(2, 100, 98, 12, 34, 56),
        List.of(dependencies),
        List.of(breaker),
        false);
  }

  /** The one in front of dialing, in this state since the epoch. */
  public static BreakerReading breaker(BreakerState state) {
    return new BreakerReading("twilio-dial", state, Instant.EPOCH, 20, 9, 4);
  }
}
