package com.creativeai.calls.media;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * What all bridges share: one thread for their timers, and the threads that write journals.
 *
 * <p>The timers are a plain scheduler on a container thread. The managed scheduler would capture
 * the whole context for each timer, which costs more than all the rest of a bridge.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // The container and start() fill the fields.
public class MediaEngine {
  @Resource ManagedThreadFactory threads;
  @Resource ManagedExecutorService storage;
  @Inject Clock clock;
  private ScheduledThreadPoolExecutor timers;

  @PostConstruct
  void start() {
    timers = new ScheduledThreadPoolExecutor(1, threads);
    timers.setRemoveOnCancelPolicy(true);
  }

  @PreDestroy
  void stop() {
    timers.shutdownNow();
  }

  Timekeeper time() {
    return new Timekeeper(timers, clock, System::nanoTime);
  }

  Executor storage() {
    return storage;
  }
}
