package com.creativeai.platform.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Leaves a host alone that does not answer (O6), as MicroProfile's circuit breaker does. */
final class HostBreaker {
  static final int VOLUME = 4;
  static final int MOST_FAILURES = 2;
  static final Duration DELAY = Duration.ofSeconds(30);

  private final Deque<Boolean> failures = new ArrayDeque<>();
  private @Nullable Instant openUntil;

  /** Whether a request may be sent; of a host that was left alone, one at a time. */
  synchronized boolean admits(Instant now) {
    if (openUntil == null) {
      return true;
    }
    if (now.isBefore(openUntil)) {
      return false;
    }
    // Whoever comes while this one is under way waits for its end.
    openUntil = now.plus(DELAY);
    failures.clear();
    return true;
  }

  /** How the request ended that was admitted. */
  synchronized void note(boolean failed, Instant now) {
    if (openUntil != null) {
      openUntil = failed ? now.plus(DELAY) : null;
      return;
    }
    failures.addLast(failed);
    if (failures.size() > VOLUME) {
      failures.removeFirst();
    }
    if (failures.size() == VOLUME
        && failures.stream().filter(one -> one).count() >= MOST_FAILURES) {
      openUntil = now.plus(DELAY);
    }
  }

  synchronized boolean isOpen(Instant now) {
    return openUntil != null && now.isBefore(openUntil);
  }
}
