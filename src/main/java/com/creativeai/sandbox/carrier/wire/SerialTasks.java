package com.creativeai.sandbox.carrier.wire;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs tasks of one call one after the other on a shared pool, without owning a thread. */
public final class SerialTasks implements Executor {
  private static final System.Logger LOG = System.getLogger(SerialTasks.class.getName());

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Executor pool;
  private boolean running;

  public SerialTasks(Executor pool) {
    this.pool = pool;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (waiting) {
      waiting.add(task);
      if (running) {
        return;
      }
      running = true;
    }
    pool.execute(this::drain);
  }

  private void drain() {
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "event=carrier-task-failed", e);
      }
    }
  }

  private @Nullable Runnable next() {
    synchronized (waiting) {
      Runnable task = waiting.poll();
      running = task != null;
      return task;
    }
  }
}
