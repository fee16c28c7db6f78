package com.creativeai.platform.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.util.Map;

/** Buckets in the memory of this node; those that were not used for longest are forgotten (L3). */
public final class NodeRateLimiter implements RateLimiter {
  static final int MOST = 100_000;

  private final TimeMeter time;
  private final Map<String, Bucket> buckets = new RecentlyUsed<>(MOST);

  public NodeRateLimiter(Clock clock) {
    time = Buckets.time(clock);
  }

  @Override
  public Allowance take(String bucket, RateLimit limit) {
    return Buckets.allowance(bucket(bucket, limit).tryConsumeAndReturnRemaining(1), limit);
  }

  private Bucket bucket(String name, RateLimit limit) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(name, unknown -> create(limit));
    }
  }

  private Bucket create(RateLimit limit) {
    LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
    for (Bandwidth bandwidth : Buckets.configuration(limit).getBandwidths()) {
      builder.addLimit(bandwidth);
    }
    return builder.build();
  }
}
