package com.creativeai.identity.model;

import com.creativeai.platform.limit.RecentlyUsed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Slows down whoever keeps trying: some attempts are free, each further one makes the next wait
 * twice as long, up to a longest wait. A quiet hour is forgiven. Counts when an attempt begins, so
 * that many at the same time are counted as well.
 */
public final class Throttle {
  private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 20;
  private static final int MOST_KEYS = 50_000;

  private final InstantSource clock;
  private final int free;
  private final Duration longest;
  private final Map<String, Tally> tallies = new RecentlyUsed<>(MOST_KEYS);

  public Throttle(InstantSource clock, int free, Duration longest) {
    this.clock = clock;
    this.free = free;
    this.longest = longest;
  }

  /** How long to wait before the next attempt; zero when there is one to be had now. */
  public synchronized Duration wait(String key) {
    Instant now = clock.instant();
    Tally tally = tallies.getOrDefault(key, Tally.NONE);
    return now.isBefore(tally.next()) ? Duration.between(now, tally.next()) : Duration.ZERO;
  }

  /** Counts an attempt that begins now. */
  public synchronized void count(String key) {
    Instant now = clock.instant();
    Tally tally = tallies.getOrDefault(key, Tally.NONE);
    boolean forgiven = now.isAfter(tally.last().plus(FORGIVEN_AFTER));
    int attempts = forgiven ? 1 : tally.attempts() + 1;
    tallies.put(key, new Tally(attempts, now, now.plus(waitAfter(attempts))));
  }

  /** All attempts are forgiven. */
  public synchronized void forget(String key) {
    tallies.remove(key);
  }

  /** The last attempt was a right one and does not count; those before do. */
  public synchronized void pardon(String key) {
    Tally tally = tallies.getOrDefault(key, Tally.NONE);
    if (tally.attempts() > 0) {
      Instant next = tally.last().plus(waitAfter(tally.attempts() - 1));
      tallies.put(key, new Tally(tally.attempts() - 1, tally.last(), next));
    }
  }

  private Duration waitAfter(int attempts) {
    int beyond = attempts - free;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  private record Tally(int attempts, Instant last, Instant next) {
    static final Tally NONE = new Tally(0, Instant.EPOCH, Instant.EPOCH);
  }
}
