package com.creativeai.calls.connection;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** One run of a probe, which ends with every one of its checks reported, once (CC2). */
final class ProbeRun implements Probe.Report {
  private static final Logger LOG = System.getLogger(ProbeRun.class.getName());

  private final Probe probe;
  private final Probe.Asker asker;
  private final Probe.Report next;
  private final Set<Check> open;

  ProbeRun(Probe probe, Probe.Asker asker, Probe.Report next) {
    this.probe = probe;
    this.asker = asker;
    this.next = next;
    this.open = EnumSet.copyOf(probe.checks());
  }

  /** Done when all is reported; what the probe says later is not heard. */
  CompletableFuture<Void> begin(Executor executor, Duration patience) {
    try {
      return CompletableFuture.runAsync(this::run, executor)
          .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
          .whenComplete((nothing, impossible) -> close(Verdict.TOO_SLOW));
    } catch (RejectedExecutionException busy) {
      close(Verdict.BROKEN);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Override
  public void found(Check check, Finding finding) {
    synchronized (this) {
      if (!open.remove(check)) {
        return;
      }
    }
    next.found(check, finding);
  }

  private void run() {
    try {
      probe.run(asker, this);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "event=connection-check-broken probe=" + probe.checks(), broken);
    }
    close(Verdict.BROKEN);
  }

  private void close(Verdict verdict) {
    for (Check check : probe.checks()) {
      found(check, Finding.of(verdict));
    }
  }
}
