package com.creativeai.calls.job;

import com.creativeai.calls.CallSettings;
import com.creativeai.calls.ReconcileAttempts;
import com.creativeai.calls.ReconcileCalls;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Starts reconciling with the carrier and the agent's provider. */
@ApplicationScoped
public class ReconcileTick {
  @Inject Ticks ticks;
  @Inject CallSettings settings;
  @Inject ReconcileAttempts attempts;
  @Inject ReconcileCalls calls;

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.every(settings.reconcileEvery(), "reconcile-attempts", attempts::reconcile);
    ticks.every(settings.reconcileEvery(), "reconcile-calls", calls::reconcile);
  }
}
