package com.creativeai.platform.observability.job;

import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import com.creativeai.platform.observability.BreakerGauges;
import com.creativeai.platform.observability.TellStatus;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Watches this node from its start on. */
@ApplicationScoped
public class StatusTick {
  private static final Duration WATCHING = Duration.ofSeconds(1);
  private static final Duration TELLING = Duration.ofSeconds(5);

  @Inject Ticks ticks;
  @Inject TellStatus status;
  @Inject BreakerGauges gauges;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    gauges.register();
    ticks.everyHere(WATCHING, "watch-breakers", status::observe);
    ticks.everyHere(TELLING, "tell-status", status::tell);
  }
}
