package com.creativeai.platform.limit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.MovingClock;
import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.limit.SharedRateLimiter;
import com.creativeai.platform.persistence.MemoryMongo;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** L2, L3: nodes that share a database share their buckets. */
class MongoBucketCellsTest {
  private static final RateLimit LIMIT = RateLimit.perSecond(10, 100);

  private final MovingClock clock = new MovingClock();
  private final MemoryMongo mongo = new MemoryMongo();
  private final MongoBucketCells cells = new MongoBucketCells(mongo.database(), clock);

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void twoNodesGrantTogetherWhatOneWould() {
    RateLimiter one = new SharedRateLimiter(cells, clock);
    RateLimiter other = new SharedRateLimiter(new MongoBucketCells(mongo.database(), clock), clock);

    long granted =
        IntStream.range(0, 400)
            .parallel()
            .filter(number -> (number % 2 == 0 ? one : other).take("ada", LIMIT).isGranted())
            .count();

    assertThat(granted).isEqualTo(100);
  }

  @Test
  void changedStateIsNotOverwritten() {
    assertThat(cells.swap("ada", Optional.empty(), new byte[] {1})).isTrue();
    assertThat(cells.swap("ada", Optional.empty(), new byte[] {2})).isFalse();
    assertThat(cells.swap("ada", Optional.of(new byte[] {9}), new byte[] {2})).isFalse();
    assertThat(cells.swap("ada", Optional.of(new byte[] {1}), new byte[] {2})).isTrue();
    assertThat(cells.read("ada")).hasValueSatisfying(state -> assertThat(state).containsExactly(2));
    cells.remove("ada");
    assertThat(cells.read("ada")).isEmpty();
  }

  @Test
  void oldStatesAreForgotten() {
    cells.swap("ada", Optional.empty(), new byte[] {1});
    clock.advance(Duration.ofMinutes(59));
    cells.forgetOld();
    assertThat(cells.read("ada")).isPresent();
    clock.advance(Duration.ofMinutes(2));
    cells.forgetOld();
    assertThat(cells.read("ada")).isEmpty();
  }
}
