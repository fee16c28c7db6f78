package com.creativeai.platform.http;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.limit.Allowance;
import com.creativeai.platform.limit.RateLimitSettings;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Limits how fast one caller makes phones ring (H6); asked after who may is settled. */
@Provider
@ApplicationScoped
@PlacesCalls
@Priority(Priorities.AUTHORIZATION + 100)
public class PlacedCallLimit implements ContainerRequestFilter {
  @Inject RateLimiter limiter;
  @Inject Configuration configuration;
  @Inject CurrentCaller current;

  @Override
  public void filter(ContainerRequestContext request) {
    Allowance allowance =
        limiter.take(
            "PLACE_CALL " + RateLimitHeaders.bucketOf(current.get()),
            configuration.get(RateLimitSettings.RATE_LIMIT_PLACE_CALL));
    if (allowance.isGranted()) {
      RateLimitHeaders.note(request, allowance);
    } else {
      RateLimitHeaders.refuse(request, allowance);
    }
  }
}
