package com.creativeai.calls.job;

import com.creativeai.calls.schedule.PlaceDueCalls;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Places scheduled calls within seconds of their time. */
@ApplicationScoped
public class ScheduleTick {
  private static final Duration RHYTHM = Duration.ofSeconds(3);

  @Inject Ticks ticks;
  @Inject PlaceDueCalls due;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.every(RHYTHM, "place-due-calls", due::placeDue);
  }
}
