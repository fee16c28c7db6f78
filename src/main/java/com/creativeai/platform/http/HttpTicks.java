package com.creativeai.platform.http;

import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets what requests left behind. */
@ApplicationScoped
public class HttpTicks {
  private static final Duration RHYTHM = Duration.ofMinutes(15);

  @Inject Ticks ticks;
  @Inject Idempotency idempotency;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.every(RHYTHM, "forget-idempotency-keys", idempotency::forgetOld);
  }
}
