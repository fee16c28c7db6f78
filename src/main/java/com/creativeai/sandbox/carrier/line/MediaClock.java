package com.creativeai.sandbox.carrier.line;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Beats every 20 ms for all lines, counted from the start so that it never drifts (L1). */
public final class MediaClock implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(MediaClock.class.getName());
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(Frames.MILLIS);

  /** After a stop longer than this (a suspended machine) lost time is not made up for. */
  private static final long MOST_TO_CATCH_UP = TimeUnit.SECONDS.toNanos(1);

  private final Set<CallLine> lines = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::run, "sandbox-carrier-clock");
  private volatile boolean running = true;

  public void start() {
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  public void add(CallLine line) {
    lines.add(line);
  }

  public void remove(CallLine line) {
    lines.remove(line);
  }

  public int size() {
    return lines.size();
  }

  private void run() {
    long next = System.nanoTime();
    while (running) {
      long late = System.nanoTime() - next;
      if (late > MOST_TO_CATCH_UP) {
        next += late;
      } else if (late < 0) {
        LockSupport.parkNanos(-late);
        continue;
      }
      lines.forEach(this::beat);
      next += PERIOD;
    }
  }

  private void beat(CallLine line) {
    try {
      line.beat();
    } catch (RuntimeException e) {
      lines.remove(line);
      LOG.log(System.Logger.Level.ERROR, "event=carrier-line-failed", e);
      line.fail();
    }
  }

  @Override
  public void close() {
    running = false;
    LockSupport.unpark(thread);
    lines.clear();
  }
}
