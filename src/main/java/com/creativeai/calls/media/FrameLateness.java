package com.creativeai.calls.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How late the audio of this node's calls is (M15): the median of its calls, because one call that
 * is late has a bad line, and all that are late have a busy node.
 */
@ApplicationScoped
public class FrameLateness {
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** Fewer calls say something about their lines only. */
  private static final int FEWEST = 3;

  private final Set<FrameClock> clocks = ConcurrentHashMap.newKeySet();
  private final LongSupplier nanos;

  /** For the container. */
  public FrameLateness() {
    this(System::nanoTime);
  }

  FrameLateness(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The time that clocks are to be counted by. */
  LongSupplier nanos() {
    return nanos;
  }

  void add(FrameClock clock) {
    clocks.add(clock);
  }

  void remove(FrameClock clock) {
    clocks.remove(clock);
  }

  /** 0 as long as too few calls tell. */
  long millis() {
    long now = nanos.getAsLong();
    long[] late =
        clocks.stream()
            .map(FrameClock::reading)
            .filter(reading -> reading.isFresh(now, FRESH))
            .mapToLong(FrameClock.Reading::millis)
            .sorted()
            .toArray();
    return late.length < FEWEST ? 0 : late[late.length / 2];
  }
}
