package com.creativeai.platform.limit;

import com.creativeai.platform.config.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The limiter that the settings choose (L2). */
@ApplicationScoped
public class ConfiguredRateLimiter implements RateLimiter {
  private static final System.Logger LOG = System.getLogger(ConfiguredRateLimiter.class.getName());

  private final RateLimiter own;
  private final RateLimiter chosen;

  @Inject
  public ConfiguredRateLimiter(Configuration configuration, BucketCells cells, Clock clock) {
    own = new NodeRateLimiter(clock);
    chosen =
        configuration.get(RateLimitSettings.RATE_LIMITS) == RateLimitSettings.Place.DATABASE
            ? new SharedRateLimiter(cells, clock)
            : own;
  }

  /** For the client proxy only. */
  @SuppressWarnings("NullAway.Init")
  ConfiguredRateLimiter() {
    own = new NodeRateLimiter(Clock.systemUTC());
    chosen = own;
  }

  @Override
  public Allowance take(String bucket, RateLimit limit) {
    if (chosen == own) {
      return own.take(bucket, limit);
    }
    try {
      return chosen.take(bucket, limit);
    } catch (RuntimeException unreachable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "limits=shared reachable=false cause={0}",
          unreachable.getClass().getSimpleName());
      return own.take(bucket, limit);
    }
  }
}
