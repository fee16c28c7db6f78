package com.creativeai.platform.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs jobs at a steady rhythm, most of them on whichever node has the job's lease. */
@ApplicationScoped
public class Ticks {
  private static final System.Logger LOG = System.getLogger(Ticks.class.getName());

  /** A lease outlives a few ticks, so that jobs do not wander between nodes. */
  private static final int TICKS_PER_LEASE = 4;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Leases leases;
  private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

  public void every(Duration rhythm, String job, Runnable work) {
    long millis = rhythm.toMillis();
    running.add(
        scheduler.scheduleWithFixedDelay(
            () -> tick(rhythm, job, work), millis, millis, TimeUnit.MILLISECONDS));
  }

  /** For work that is this node's own: every node does it. */
  public void everyHere(Duration rhythm, String job, Runnable work) {
    long millis = rhythm.toMillis();
    running.add(
        scheduler.scheduleWithFixedDelay(
            () -> attempt(job, work), millis, millis, TimeUnit.MILLISECONDS));
  }

  private void tick(Duration rhythm, String job, Runnable work) {
    attempt(
        job,
        () -> {
          if (leases.take(job, rhythm.multipliedBy(TICKS_PER_LEASE))) {
            work.run();
          }
        });
  }

  private static void attempt(String job, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      // The next tick tries again; an exception that escaped would end the schedule for good.
      LOG.log(System.Logger.Level.WARNING, "job=" + job + " failed=true", failed);
    }
  }

  @PreDestroy
  void stop() {
    running.forEach(tick -> tick.cancel(false));
  }
}
