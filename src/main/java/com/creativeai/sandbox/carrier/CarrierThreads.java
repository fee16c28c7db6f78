package com.creativeai.sandbox.carrier;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The few threads all calls share; their number does not grow with the calls. */
final class CarrierThreads implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, named("timer"));
  private final ExecutorService calls = pool(4, "call");
  private final ExecutorService http = pool(6, "http");
  private final ExecutorService speech = pool(2, "speech");

  CarrierThreads() {
    timer.setRemoveOnCancelPolicy(true);
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  /** Steps of calls, one after the other for each call. */
  ExecutorService calls() {
    return calls;
  }

  /** Requests to the product and media sockets. */
  ExecutorService http() {
    return http;
  }

  ExecutorService speech() {
    return speech;
  }

  private static ExecutorService pool(int size, String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size, size, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "sandbox-carrier-" + name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public void close() {
    timer.shutdownNow();
    calls.shutdown();
    speech.shutdown();
    try {
      if (!calls.awaitTermination(2, TimeUnit.SECONDS)) {
        calls.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.shutdown();
  }
}
