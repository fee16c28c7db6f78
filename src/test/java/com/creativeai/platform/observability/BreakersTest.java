package com.creativeai.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** OB5, CALL-10: the state of a breaker is found in how long it has been in each. */
class BreakersTest {
  private static final Breaker DIAL = new Breaker("dial", BreakersTest.class, "dial");

  private final MovingClock clock = new MovingClock();
  private final Instant start = clock.instant();
  private final Metered meter = new Metered();
  private final Breakers breakers = new Breakers(Stream.of(DIAL), meter, clock);

  @Test
  void breakerThatNobodyUsedYetIsClosedSinceTheStart() {
    meter.used = false;
    clock.advance(Duration.ofMinutes(1));

    assertThat(read()).isEqualTo(new BreakerReading("dial", BreakerState.CLOSED, start, 0, 0, 0));
  }

  @Test
  void stateWhoseTimeGoesOnIsThePresentOne() {
    meter.stay(BreakerState.CLOSED, Duration.ofSeconds(3));
    meter.count(7, 2, 0);

    assertThat(read()).isEqualTo(new BreakerReading("dial", BreakerState.CLOSED, start, 9, 2, 0));
  }

  @Test
  void openedBreakerTellsSinceWhenAndWhatItHeldBack() {
    read();
    meter.stay(BreakerState.OPEN, Duration.ofMillis(400));
    meter.count(5, 5, 3);
    clock.advance(Duration.ofSeconds(1));

    assertThat(breakers.observe()).isTrue();
    assertThat(breakers.observe()).isFalse();
    assertThat(read().state()).isEqualTo(BreakerState.OPEN);
    assertThat(read().since()).isBetween(start.plusMillis(599), start.plusMillis(600));
    assertThat(read().refused()).isEqualTo(3);
  }

  @Test
  void healedBreakerIsClosedSinceThen() {
    meter.stay(BreakerState.OPEN, Duration.ofSeconds(30));
    read();
    meter.stay(BreakerState.HALF_OPEN, Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    assertThat(read().state()).isEqualTo(BreakerState.HALF_OPEN);
    meter.stay(BreakerState.CLOSED, Duration.ofMillis(250));
    clock.advance(Duration.ofSeconds(1));

    assertThat(read().state()).isEqualTo(BreakerState.CLOSED);
    assertThat(read().since()).isBetween(start.plusMillis(1749), start.plusMillis(1750));
  }

  @Test
  void openBreakerDegradesTheNodeAndNeverStopsIt() {
    NodeStatus.Summary closed = summary(BreakerState.CLOSED);
    NodeStatus.Summary halfOpen = summary(BreakerState.HALF_OPEN);
    NodeStatus.Summary open = summary(BreakerState.OPEN);

    assertThat(closed).isEqualTo(NodeStatus.Summary.UP);
    assertThat(halfOpen).isEqualTo(NodeStatus.Summary.UP);
    assertThat(open).isEqualTo(NodeStatus.Summary.DEGRADED);
  }

  private NodeStatus.Summary summary(BreakerState state) {
    return StatusFixtures.status(clock.instant(), StatusFixtures.breaker(state)).summary();
  }

  private BreakerReading read() {
    return breakers.read().get(0);
  }

  /** As Fault Tolerance counts: the time of the present state grows with every look. */
  private static final class Metered extends BreakerMeter {
    private final Map<BreakerState, Long> nanos = new EnumMap<>(BreakerState.class);
    private BreakerState present = BreakerState.CLOSED;
    private boolean used = true;
    private long succeeded;
    private long failed;
    private long refused;

    Metered() {
      Stream.of(BreakerState.values()).forEach(state -> nanos.put(state, 0L));
    }

    void stay(BreakerState state, Duration time) {
      present = state;
      nanos.merge(state, time.toNanos(), Long::sum);
    }

    void count(long ofSuccess, long ofFailure, long heldBack) {
      succeeded = ofSuccess;
      failed = ofFailure;
      refused = heldBack;
    }

    @Override
    BreakerTotals read(Breaker breaker) {
      nanos.merge(present, 1L, Long::sum);
      return new BreakerTotals(used ? Map.copyOf(nanos) : Map.of(), succeeded, failed, refused);
    }
  }
}
