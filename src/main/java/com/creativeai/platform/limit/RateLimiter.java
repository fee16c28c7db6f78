package com.creativeai.platform.limit;

/** Keeps buckets by their names. */
public interface RateLimiter {
  /** Takes one out of the bucket of that name, which begins full. */
  Allowance take(String bucket, RateLimit limit);
}
