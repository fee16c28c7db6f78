package com.creativeai.calls;

import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How often an organization may begin to try an agent, which costs at the provider. */
@ApplicationScoped
class TryLimit {
  private static final RateLimit BEGINNINGS = new RateLimit(20, Duration.ofMinutes(1), 10);

  @Inject RateLimiter limiter;

  void take(OrganizationId organization) {
    if (!limiter.take("TRY_AGENT " + organization, BEGINNINGS).isGranted()) {
      throw new ProblemException(
          CommonProblem.TOO_MANY_REQUESTS,
          "Your organization started many conversations within a minute. Wait a moment.");
    }
  }
}
