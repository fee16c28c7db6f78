package com.creativeai.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** O7: periods and limits. */
class SubscriptionTest {
  private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
  private static final Subscription USED_UP =
      new Subscription("standard", OptionalInt.of(2), "", 10, OptionalLong.of(10), END);

  @Test
  void periodIsACalendarMonth() {
    assertThat(Subscription.periodEnd(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo(END);
    assertThat(Subscription.periodEnd(END)).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
  }

  @Test
  void usedUpUntilThePeriodIsOver() {
    assertThat(USED_UP.at(END.minusMillis(1)).hasCallLeft()).isFalse();

    Subscription next = USED_UP.at(END);
    assertThat(next.hasCallLeft()).isTrue();
    assertThat(next.callsUsed()).isZero();
    assertThat(next.currentPeriodEnd()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(next.callsLimit()).hasValue(10);
  }

  @Test
  void seatsAreCountedAndUnlimitedIsUnlimited() {
    assertThat(USED_UP.hasSeatFor(2)).isTrue();
    assertThat(USED_UP.hasSeatFor(3)).isFalse();
    assertThat(Subscription.UNLIMITED.hasSeatFor(1_000_000)).isTrue();
    assertThat(Subscription.UNLIMITED.hasCallLeft()).isTrue();
  }
}
