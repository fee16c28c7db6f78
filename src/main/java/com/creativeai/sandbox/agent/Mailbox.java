package com.creativeai.sandbox.agent;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Runs the tasks of one conversation one after the other on shared threads (G8). */
final class Mailbox {
  private static final int TURN = 64;

  private final ScheduledExecutorService threads;
  private final Consumer<RuntimeException> onFailure;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  Mailbox(ScheduledExecutorService threads, Consumer<RuntimeException> onFailure) {
    this.threads = threads;
    this.onFailure = onFailure;
  }

  /** How many tasks wait: a sender that is far ahead of us shows here. */
  int waiting() {
    return waiting.get();
  }

  void post(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() == 0) {
      execute();
    }
  }

  Future<?> after(Duration delay, Runnable task) {
    try {
      return threads.schedule(() -> post(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      return CompletableFuture.completedFuture(null);
    }
  }

  private void execute() {
    try {
      threads.execute(this::drain);
    } catch (RejectedExecutionException stopping) {
      tasks.clear();
    }
  }

  private void drain() {
    for (int done = 0; done < TURN; done++) {
      Runnable task = tasks.poll();
      if (task != null) {
        run(task);
      }
      if (waiting.decrementAndGet() == 0) {
        return;
      }
    }
    // Others shall have their turn; the count stays above zero, so nobody else starts us.
    execute();
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      onFailure.accept(e);
    }
  }
}
