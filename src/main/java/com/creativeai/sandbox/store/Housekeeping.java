package com.creativeai.sandbox.store;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/**
 * Once a second: what was committed goes to the disk itself, and a file full of holes is moved
 * together a little (S7).
 */
final class Housekeeping implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final int POOR_FILL_PERCENT = 50;
  private static final int SMALL_FILE_BYTES = 16 * 1024 * 1024;
  private static final int BYTES_PER_ROUND = 2 * 1024 * 1024;
  private static final int LONGEST_ROUND_SECONDS = 30;

  private final MVStore file;
  private final CommitGate gate;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Housekeeping::thread);
  private long seen;

  private Housekeeping(MVStore file, CommitGate gate) {
    this.file = file;
    this.gate = gate;
  }

  static Housekeeping start(MVStore file, CommitGate gate) {
    Housekeeping started = new Housekeeping(file, gate);
    started.thread.scheduleWithFixedDelay(started::round, 1, 1, TimeUnit.SECONDS);
    return started;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "embedded-store-housekeeping");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Ends after the round under way, which is never interrupted: an interrupt in the middle of a
   * write closes the file under everybody's hands.
   */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_ROUND_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "event=store_housekeeping_goes_on");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      if (file.isClosed()) {
        return;
      }
      long now = gate.count();
      if (now != seen) {
        seen = now;
        gate.settle();
        file.sync();
      }
      if (file.getFileStore().size() > SMALL_FILE_BYTES) {
        gate.alone(() -> file.compact(POOR_FILL_PERCENT, BYTES_PER_ROUND));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "event=store_housekeeping_failed", e);
    }
  }
}
