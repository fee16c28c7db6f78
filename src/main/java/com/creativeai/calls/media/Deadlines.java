package com.creativeai.calls.media;

import com.creativeai.platform.serial.Mailbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What happens on a call when its time has come, as an event like every other. */
final class Deadlines {
  private final List<Future<?>> pending = new ArrayList<>();
  private final ScheduledExecutorService timers;
  private final Mailbox mailbox;

  Deadlines(ScheduledExecutorService timers, Mailbox mailbox) {
    this.timers = timers;
    this.mailbox = mailbox;
  }

  /** Happens unless everything is canceled before. */
  void set(Duration delay, Runnable event) {
    pending.removeIf(Future::isDone);
    pending.add(after(delay, event));
  }

  /** Happens, whatever is canceled. */
  Future<?> after(Duration delay, Runnable event) {
    return timers.schedule(() -> mailbox.post(event), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  void cancel() {
    pending.forEach(deadline -> deadline.cancel(false));
    pending.clear();
  }
}
