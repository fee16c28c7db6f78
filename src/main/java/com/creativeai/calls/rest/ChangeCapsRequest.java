package com.creativeai.calls.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/v1/spending/caps}: both caps, in US dollars.
 *
 * @param perDay left out for no cap
 * @param perMonth left out for no cap
 */
public record ChangeCapsRequest(@Nullable String perDay, @Nullable String perMonth) {
  String perDayGiven() {
    return Objects.requireNonNullElse(perDay, "");
  }

  String perMonthGiven() {
    return Objects.requireNonNullElse(perMonth, "");
  }
}
