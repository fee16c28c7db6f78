package com.creativeai.platform.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/** Our words in Bucket4j's. */
final class Buckets {
  private Buckets() {}

  static BucketConfiguration configuration(RateLimit limit) {
    return BucketConfiguration.builder()
        .addLimit(
            bucket -> bucket.capacity(limit.burst()).refillGreedy(limit.amount(), limit.period()))
        .build();
  }

  static Allowance allowance(ConsumptionProbe probe, RateLimit limit) {
    return new Allowance(
        probe.isConsumed(),
        limit.burst(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  static TimeMeter time(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return Duration.ofMillis(clock.millis()).toNanos();
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
