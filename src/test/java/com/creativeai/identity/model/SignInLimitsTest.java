package com.creativeai.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.MovingClock;
import com.creativeai.platform.limit.NodeRateLimiter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** I4 over hours, without hashing. */
class SignInLimitsTest {
  private static final String ADA = "ada@acme.example";
  private static final String HOME = "192.0.2.7";

  private final MovingClock clock = new MovingClock();
  private final SignInLimits limits = new SignInLimits(clock, new NodeRateLimiter(clock));

  @Test
  void waitDoublesUpToFifteenMinutes() {
    Duration longest = Duration.ZERO;
    for (int attempt = 0; attempt < 30; attempt++) {
      Duration wait = limits.begin(ADA, HOME);
      assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(15));
      longest = wait.compareTo(longest) > 0 ? wait : longest;
      clock.advance(wait);
    }
    assertThat(longest).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void quietHourIsForgiven() {
    for (int attempt = 0; attempt < 5; attempt++) {
      limits.begin(ADA, HOME);
    }
    assertThat(limits.begin(ADA, HOME)).isPositive();

    clock.advance(Duration.ofMinutes(61));
    assertThat(limits.begin(ADA, HOME)).isZero();
    assertThat(limits.begin(ADA, HOME)).isZero();
  }

  @Test
  void fewerThanHundredGuessesAnHourFromEverywhereTogether() {
    int evaluated = 0;
    Instant end = clock.instant().plus(Duration.ofHours(1));
    for (int from = 0; clock.instant().isBefore(end); from++) {
      if (limits.begin(ADA, "host-" + from).isZero()) {
        evaluated++;
      }
      clock.advance(Duration.ofMillis(360));
    }
    assertThat(evaluated).isBetween(20, 99);
  }

  @Test
  void ownerGetsInFromWhereSheWasBeforeWhileOthersGuess() {
    limits.begin(ADA, HOME);
    limits.succeeded(ADA, HOME);
    for (int from = 0; from < 1_000; from++) {
      limits.begin(ADA, "host-" + from);
    }

    assertThat(limits.begin(ADA, "host-new")).isPositive();
    assertThat(limits.begin(ADA, HOME)).isZero();
  }

  @Test
  void signingInToOnesOwnAccountDoesNotWipeOutGuessesAtOthers() {
    int evaluated = 0;
    for (int account = 0; account < 100; account++) {
      if (account % 5 == 0 && limits.begin(ADA, HOME).isZero()) {
        limits.succeeded(ADA, HOME);
      }
      if (limits.begin("user-" + account + "@acme.example", HOME).isZero()) {
        evaluated++;
      }
    }
    assertThat(evaluated).isEqualTo(30);
  }

  @Test
  void manyPeopleOfOneOfficeGetInFromOneAddress() {
    for (int person = 0; person < 500; person++) {
      String email = "person-" + person + "@acme.example";
      assertThat(limits.begin(email, HOME)).isZero();
      limits.succeeded(email, HOME);
    }
  }

  @Test
  void onePlaceCannotTryManyAccounts() {
    int evaluated = 0;
    for (int account = 0; account < 1_000; account++) {
      if (limits.begin("user-" + account + "@acme.example", HOME).isZero()) {
        evaluated++;
      }
    }
    assertThat(evaluated).isEqualTo(30);
  }
}
