package com.creativeai.platform.observability;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * A breaker under observation. Fault Tolerance tells only how long a breaker has been in each
 * state, so the state is the one whose time goes on; what it has been in a state since the last
 * look, it has been in it without a break.
 */
final class WatchedBreaker {
  /** Far more than a clock needs to go on. */
  private static final int MOST_LOOKS = 10_000;

  private final Breaker breaker;
  private final BreakerMeter meter;
  private final Clock clock;
  private BreakerTotals totals = new BreakerTotals(Map.of(), 0, 0, 0);
  private BreakerReading reading;
  private BreakerState told = BreakerState.CLOSED;

  WatchedBreaker(Breaker breaker, BreakerMeter meter, Clock clock) {
    this.breaker = breaker;
    this.meter = meter;
    this.clock = clock;
    this.reading =
        new BreakerReading(breaker.name(), BreakerState.CLOSED, clock.instant(), 0, 0, 0);
  }

  BreakerReading reading() {
    return reading;
  }

  BreakerReading look() {
    BreakerTotals first = meter.read(breaker);
    if (first.nanos().isEmpty()) {
      return reading;
    }
    BreakerTotals now = first;
    for (int look = 0; look < MOST_LOOKS && now.grownSince(first).isEmpty(); look++) {
      now = meter.read(breaker);
    }
    BreakerState state = now.grownSince(first).orElse(reading.state());
    reading =
        new BreakerReading(
            breaker.name(),
            state,
            state == reading.state() ? reading.since() : since(state, now),
            now.succeeded() + now.failed(),
            now.failed(),
            now.refused());
    totals = now;
    return reading;
  }

  /** Looks; true when the state is another than when this was asked before. */
  boolean hasChanged() {
    BreakerState before = told;
    told = look().state();
    return told != before;
  }

  private Instant since(BreakerState state, BreakerTotals now) {
    return clock.instant().minusNanos(now.nanos(state) - totals.nanos(state));
  }
}
