package com.creativeai.calls.provider.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** TW3. */
class DialPaceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicLong nanos = new AtomicLong(42);
  private final DialPace twoPerSecond = new DialPace(2, nanos::get);

  @Test
  void firstDialGoesAtOnceAndTheNextOnesInTurn() {
    assertThat(twoPerSecond.take(PATIENCE)).isZero();
    assertThat(twoPerSecond.take(PATIENCE)).isEqualTo(Duration.ofMillis(500));
    assertThat(twoPerSecond.take(PATIENCE)).isEqualTo(Duration.ofMillis(1000));
  }

  @Test
  void idleTimeIsNotSavedUp() {
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());

    assertThat(twoPerSecond.take(PATIENCE)).isZero();
    assertThat(twoPerSecond.take(PATIENCE)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void tooLongAQueueTakesNothing() {
    for (int dial = 0; dial <= 10; dial++) {
      twoPerSecond.take(PATIENCE);
    }

    assertThat(twoPerSecond.take(PATIENCE)).isNegative();
    nanos.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(twoPerSecond.take(PATIENCE)).isEqualTo(PATIENCE);
  }
}
