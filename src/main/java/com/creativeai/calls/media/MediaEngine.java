package com.creativeai.calls.media;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What all bridges share: one thread for their timers, and the threads that write journals.
 *
 * <p>Both are plain pools of container threads. The managed executors would capture the whole
 * context for each task, on the thread that carries the audio, which costs more than all the rest
 * of a bridge.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // The container and start() fill the fields.
public class MediaEngine {
  private static final int WRITERS = 8;

  @Resource ManagedThreadFactory threads;
  @Inject Clock clock;
  private ScheduledThreadPoolExecutor timers;
  private ThreadPoolExecutor storage;

  @PostConstruct
  void start() {
    timers = new ScheduledThreadPoolExecutor(1, threads);
    timers.setRemoveOnCancelPolicy(true);
    storage =
        new ThreadPoolExecutor(
            WRITERS, WRITERS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    storage.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void stop() {
    timers.shutdownNow();
    storage.shutdown();
  }

  Timekeeper time() {
    return new Timekeeper(timers, clock, System::nanoTime);
  }

  Executor storage() {
    return storage;
  }
}
