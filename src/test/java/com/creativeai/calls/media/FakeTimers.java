package com.creativeai.calls.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A scheduler and a clock that go on when told to; no thread. */
final class FakeTimers extends ScheduledThreadPoolExecutor {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(
          Comparator.comparingLong((Timer t) -> t.at).thenComparingInt(t -> t.rank));
  private long now;
  private int ranks;

  FakeTimers() {
    super(1);
  }

  void advance(Duration duration) {
    long until = now + duration.toMillis();
    while (!timers.isEmpty() && timers.peek().at <= until) {
      Timer next = timers.remove();
      now = next.at;
      next.run();
    }
    now = until;
  }

  /** Timers that still want to run. */
  long waiting() {
    return timers.stream().filter(timer -> !timer.isCancelled()).count();
  }

  Timekeeper time() {
    return new Timekeeper(this, clock(), () -> TimeUnit.MILLISECONDS.toNanos(now));
  }

  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return NOON.plusMillis(now);
      }
    };
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    Timer timer = new Timer(command, now + unit.toMillis(delay), ranks++);
    timers.add(timer);
    return timer;
  }

  private static final class Timer extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final long at;
    private final int rank;

    Timer(Runnable command, long at, int rank) {
      super(command, null);
      this.at = at;
      this.rank = rank;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return 0;
    }
  }
}
