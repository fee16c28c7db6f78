package com.creativeai.platform.event.job;

import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.event.RelayFacts;
import com.creativeai.platform.job.Ticks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Starts the sweep for facts that were left behind. */
@ApplicationScoped
public class FactTick {
  private static final Duration RHYTHM = Duration.ofSeconds(5);

  @Inject Ticks ticks;
  @Inject RelayFacts relay;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.every(RHYTHM, "relay-facts", relay::sweep);
  }
}
