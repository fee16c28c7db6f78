package com.creativeai.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers that count for a short while, so that they need not be asked for again and again. */
public final class ShortMemory<K, V> {
  private static final int MOST = 10_000;

  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
  private final Duration span;
  private final int most;

  public ShortMemory(Duration span) {
    this(span, MOST);
  }

  ShortMemory(Duration span, int most) {
    this.span = span;
    this.most = most;
  }

  /** The answer, unless it is too old. */
  public Optional<V> find(K key, Instant now) {
    return Optional.ofNullable(kept.get(key))
        .filter(known -> now.isBefore(known.until()))
        .map(Kept::answer);
  }

  /**
   * Keeps an answer; none is not kept, and takes the place of what was known.
   *
   * @param asked when it was asked for, which is what its age counts from
   */
  public void keep(K key, Optional<V> answer, Instant asked) {
    if (answer.isEmpty()) {
      forget(key);
      return;
    }
    // More at once are not worth telling apart by age: all are soon too old.
    if (kept.size() >= most) {
      forgetAll();
    }
    kept.put(key, new Kept<>(answer.get(), asked.plus(span)));
  }

  public void forget(K key) {
    kept.remove(key);
  }

  public void forgetAll() {
    kept.clear();
  }

  private record Kept<V>(V answer, Instant until) {}
}
