package com.creativeai.identity;

import com.creativeai.identity.model.MailLimits;
import com.creativeai.identity.model.SignInLimits;
import com.creativeai.platform.limit.RateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Produces the limits on guessing, which are plain Java. */
@ApplicationScoped
public class SignInLimitsProducer {
  @Produces
  @Singleton
  SignInLimits limits(Clock clock, RateLimiter accounts) {
    return new SignInLimits(clock, accounts);
  }

  @Produces
  @Singleton
  MailLimits mailLimits(Clock clock) {
    return new MailLimits(clock);
  }
}
