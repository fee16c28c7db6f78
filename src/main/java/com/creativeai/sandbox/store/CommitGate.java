package com.creativeai.sandbox.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets changes run side by side and commits between them (S1, S2, S3). A change holds the gate
 * shared, a commit holds it alone, so the file never contains half a change; whoever waits for a
 * commit takes along everything that was finished before it.
 */
final class CommitGate {

  private final MVStore file;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  private final AtomicLong changes = new AtomicLong();
  private final Object turn = new Object();
  private volatile long settled;

  CommitGate(MVStore file) {
    this.file = file;
  }

  <T> T change(Supplier<T> change) {
    gate.readLock().lock();
    try {
      // Counted before it happens: a reader that sees half of it waits for the commit that has all
      // of it.
      changes.incrementAndGet();
      return change.get();
    } finally {
      gate.readLock().unlock();
    }
  }

  /** Returns when every change begun so far is in the file. */
  void settle() {
    long mine = changes.get();
    if (settled >= mine) {
      return;
    }
    synchronized (turn) {
      if (settled < mine) {
        alone(this::commit);
      }
    }
  }

  /** Runs work of the file itself (compaction commits on its own) while no change is under way. */
  void alone(Runnable work) {
    gate.writeLock().lock();
    try {
      work.run();
    } finally {
      gate.writeLock().unlock();
    }
  }

  /** How many changes there have been, to see whether anything happened since the last look. */
  long count() {
    return changes.get();
  }

  private void commit() {
    long included = changes.get();
    file.commit();
    settled = included;
  }
}
