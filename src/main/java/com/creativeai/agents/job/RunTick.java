package com.creativeai.agents.job;

import com.creativeai.agents.suite.EndRun;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Ends test runs that a stopped node left behind. */
@ApplicationScoped
public class RunTick {
  private static final Duration RHYTHM = Duration.ofMinutes(1);

  @Inject Ticks ticks;
  @Inject EndRun runs;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.every(RHYTHM, "end-test-runs", runs::sweep);
  }
}
