package com.creativeai.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.creativeai.identity.MovingClock;
import com.creativeai.platform.config.Configuration;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ID-8, L1 to L3: buckets of one node and shared ones. */
class RateLimiterTest {
  private static final RateLimit LIMIT = RateLimit.perSecond(10, 100);

  private final MovingClock clock = new MovingClock();

  @Test
  void burstIsGrantedThenTheRate() {
    assertBurstThenRate(new NodeRateLimiter(clock));
  }

  @Test
  void sharedBucketsDoTheSame() {
    assertBurstThenRate(new SharedRateLimiter(new MapCells(), clock));
  }

  @Test
  void refusedOnesAreToldHowLongToWait() {
    RateLimiter limiter = new NodeRateLimiter(clock);
    take(limiter, "ada", 100);

    Allowance refused = limiter.take("ada", LIMIT);
    assertThat(refused.isGranted()).isFalse();
    assertThat(refused.limit()).isEqualTo(100);
    assertThat(refused.remaining()).isZero();
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofMillis(100));
    assertThat(refused.fullAfter()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void bucketsDoNotKnowEachOther() {
    RateLimiter limiter = new NodeRateLimiter(clock);
    take(limiter, "ada", 100);
    assertThat(take(limiter, "bob", 1)).isEqualTo(1);
  }

  /** Several nodes, each asked by many threads, grant what one would: within 5 %. */
  @Test
  void nodesThatShareOneMapGrantTogetherWhatOneWould() {
    MapCells cells = new MapCells();
    RateLimiter one = new SharedRateLimiter(cells, clock);
    RateLimiter other = new SharedRateLimiter(cells, clock);
    long granted = 0;
    for (int second = 0; second < 20; second++) {
      granted +=
          IntStream.range(0, 400)
              .parallel()
              .filter(number -> (number % 2 == 0 ? one : other).take("ada", LIMIT).isGranted())
              .count();
      clock.advance(Duration.ofSeconds(1));
    }

    double expected = 100 + 19 * 10;
    assertThat((double) granted).isBetween(expected * 0.95, expected * 1.05);
  }

  @Test
  void unreachableSharedBucketsGiveWayToTheNodesOwn() {
    Configuration database = new Configuration(name -> setting(name));
    RateLimiter limiter = new ConfiguredRateLimiter(database, new BrokenCells(), clock);
    assertThat(take(limiter, "ada", 150)).isEqualTo(100);
  }

  @Test
  void manyStrangersDoNotFillTheMemory() {
    RateLimiter limiter = new NodeRateLimiter(clock);
    take(limiter, "ada", 100);
    IntStream.range(0, NodeRateLimiter.MOST)
        .forEach(number -> limiter.take("stranger " + number, LIMIT));
    assertThat(limiter.take("ada", LIMIT).remaining()).isEqualTo(99);
  }

  @Test
  void limitIsWrittenAsTwoNumbers() {
    assertThat(RateLimit.parse(" 50:200 ")).isEqualTo(RateLimit.perSecond(50, 200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "50", "50:", "0:1", "1:0", "-1:5", "5:5:5", "9999999:1"})
  void otherTextIsNoLimit(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> RateLimit.parse(text));
  }

  private void assertBurstThenRate(RateLimiter limiter) {
    assertThat(take(limiter, "ada", 150)).isEqualTo(100);
    clock.advance(Duration.ofSeconds(3));
    assertThat(take(limiter, "ada", 150)).isEqualTo(30);
    clock.advance(Duration.ofHours(1));
    assertThat(take(limiter, "ada", 150)).isEqualTo(100);
  }

  private static long take(RateLimiter limiter, String bucket, int times) {
    return IntStream.range(0, times)
        .filter(number -> limiter.take(bucket, LIMIT).isGranted())
        .count();
  }

  private static Optional<String> setting(String name) {
    return name.equals("RATE_LIMITS") ? Optional.of("database") : Optional.empty();
  }

  private static final class MapCells implements BucketCells {
    private final Map<String, byte[]> cells = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> read(String bucket) {
      return Optional.ofNullable(cells.get(bucket));
    }

    @Override
    public synchronized boolean swap(String bucket, Optional<byte[]> before, byte[] after) {
      boolean same = Arrays.equals(cells.get(bucket), before.orElse(null));
      if (same) {
        cells.put(bucket, after);
      }
      return same;
    }

    @Override
    public void remove(String bucket) {
      cells.remove(bucket);
    }
  }

  private static final class BrokenCells implements BucketCells {
    @Override
    public Optional<byte[]> read(String bucket) {
      throw new IllegalStateException("unreachable");
    }

    @Override
    public boolean swap(String bucket, Optional<byte[]> before, byte[] after) {
      throw new IllegalStateException("unreachable");
    }

    @Override
    public void remove(String bucket) {
      throw new IllegalStateException("unreachable");
    }
  }
}
