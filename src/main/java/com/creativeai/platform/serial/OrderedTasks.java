package com.creativeai.platform.serial;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks one at a time and in order on an executor's threads (SE2). */
public final class OrderedTasks {
  private static final System.Logger LOG = System.getLogger(OrderedTasks.class.getName());

  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final Executor executor;

  public OrderedTasks(Executor executor) {
    this.executor = executor;
  }

  /** Answers at once; the task runs after all those given before. */
  public void run(Runnable task) {
    tasks.add(task);
    if (pending.getAndIncrement() == 0) {
      try {
        executor.execute(this::drain);
      } catch (RejectedExecutionException stopping) {
        // The server stops: better late on this thread than never.
        drain();
      }
    }
  }

  private void drain() {
    do {
      try {
        Objects.requireNonNull(tasks.poll()).run();
      } catch (RuntimeException | Error failure) {
        LOG.log(System.Logger.Level.ERROR, "event=ordered-task-failed", failure);
      }
    } while (pending.decrementAndGet() != 0);
  }
}
