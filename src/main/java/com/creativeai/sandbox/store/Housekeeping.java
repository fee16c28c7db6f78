package com.creativeai.sandbox.store;

import java.lang.System.Logger.Level;
import org.h2.mvstore.MVStore;

/**
 * Once a second: what was committed goes to the disk itself, and a file full of holes is moved
 * together a little (S7).
 */
final class Housekeeping implements Runnable {

  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final int POOR_FILL_PERCENT = 50;
  private static final int SMALL_FILE_BYTES = 16 * 1024 * 1024;
  private static final int BYTES_PER_ROUND = 2 * 1024 * 1024;

  private final MVStore file;
  private final CommitGate gate;
  private long seen;

  Housekeeping(MVStore file, CommitGate gate) {
    this.file = file;
    this.gate = gate;
  }

  @Override
  public void run() {
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
