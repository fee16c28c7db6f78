package com.creativeai.calls.provider.twilio;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Spaces dials evenly: no more than so many per second leave this node (TW3). */
final class DialPace {
  private final long interval;
  private final LongSupplier nanos;
  private long nextFree;

  DialPace(int perSecond, LongSupplier nanos) {
    this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
    this.nanos = nanos;
    this.nextFree = nanos.getAsLong();
  }

  /**
   * Takes the next free moment.
   *
   * @return how long to wait for it, or a negative duration, and nothing is taken, when it is
   *     further away than {@code longest}
   */
  synchronized Duration take(Duration longest) {
    long now = nanos.getAsLong();
    long moment = Math.max(nextFree - now, 0);
    if (moment > longest.toNanos()) {
      return Duration.ofNanos(-1);
    }
    nextFree = now + moment + interval;
    return Duration.ofNanos(moment);
  }
}
