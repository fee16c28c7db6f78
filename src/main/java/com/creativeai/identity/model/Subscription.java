package com.creativeai.identity.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an organization may use. A period is a calendar month in UTC.
 *
 * @param plan its name, such as {@code standard}
 * @param seats how many members there may be; empty for any number
 * @param billingEmail empty when none is known
 * @param callsUsed in the period that ends at {@code currentPeriodEnd}
 * @param callsLimit how many calls a period has; empty for any number
 */
public record Subscription(
    String plan,
    OptionalInt seats,
    String billingEmail,
    long callsUsed,
    OptionalLong callsLimit,
    Instant currentPeriodEnd) {

  /** For the demo, and for organizations of before there were plans. */
  public static final Subscription UNLIMITED =
      new Subscription(
          "unlimited", OptionalInt.empty(), "", 0, OptionalLong.empty(), Instant.EPOCH);

  /** As it is at that time: a period that is over has given way to the present one. */
  public Subscription at(Instant now) {
    return now.isBefore(currentPeriodEnd)
        ? this
        : new Subscription(plan, seats, billingEmail, 0, callsLimit, periodEnd(now));
  }

  public Subscription withBillingEmail(String changed) {
    return new Subscription(plan, seats, changed, callsUsed, callsLimit, currentPeriodEnd);
  }

  /** Whether one more call fits into the running period. */
  public boolean hasCallLeft() {
    return callsLimit.isEmpty() || callsUsed < callsLimit.getAsLong();
  }

  public boolean hasSeatFor(int members) {
    return seats.isEmpty() || members <= seats.getAsInt();
  }

  /** When the period ends that this moment is in. */
  public static Instant periodEnd(Instant now) {
    return YearMonth.from(now.atZone(ZoneOffset.UTC))
        .plusMonths(1)
        .atDay(1)
        .atTime(LocalTime.MIDNIGHT)
        .toInstant(ZoneOffset.UTC);
  }
}
