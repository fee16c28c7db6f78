package com.creativeai.apikeys.job;

import com.creativeai.apikeys.CountUsage;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every node stores its own counts. */
@ApplicationScoped
public class UsageTick {
  private static final Duration RHYTHM = Duration.ofMinutes(1);

  @Inject Ticks ticks;
  @Inject CountUsage usage;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.everyHere(RHYTHM, "count-usage", usage::flush);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) {
    usage.flush();
  }
}
