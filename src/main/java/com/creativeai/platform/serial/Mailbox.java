package com.creativeai.platform.serial;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Runs events one at a time on the thread that posts while nothing runs (SE1). */
public final class Mailbox {
  private static final System.Logger LOG = System.getLogger(Mailbox.class.getName());

  private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final Consumer<Throwable> onFailure;

  /**
   * @param onFailure is told, inside the mailbox, what an event threw
   */
  public Mailbox(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  /** Runs the event now, or right after those that were posted before. Never waits. */
  public void post(Runnable event) {
    boolean free = pending.compareAndSet(0, 1);
    if (free && events.isEmpty()) {
      // Nearly always: nobody is here and nothing is in line, so this need not be either.
      run(event);
    } else {
      events.add(event);
      if (!free && pending.getAndIncrement() != 0) {
        return;
      }
      runNext();
    }
    while (pending.decrementAndGet() != 0) {
      runNext();
    }
  }

  private void runNext() {
    // Never null: an event is added before it is counted.
    run(Objects.requireNonNull(events.poll()));
  }

  // Whatever escaped would leave the count above zero and the mailbox deaf for ever.
  @SuppressWarnings("CatchingUnchecked")
  private void run(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException | Error failure) {
      report(failure);
    }
  }

  private void report(Throwable failure) {
    try {
      onFailure.accept(failure);
    } catch (RuntimeException | Error another) {
      LOG.log(System.Logger.Level.ERROR, "event=mailbox-failure-handler-failed", another);
    }
  }
}
