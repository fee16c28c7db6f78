package com.creativeai.platform.limit.store;

import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets old buckets (L3). */
@ApplicationScoped
public class LimitTick {
  private static final Duration RHYTHM = Duration.ofMinutes(15);

  @Inject Ticks ticks;
  @Inject MongoBucketCells cells;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.every(RHYTHM, "forget-rate-limits", cells::forgetOld);
  }
}
