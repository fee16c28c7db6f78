package com.creativeai.calls.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/transfer-destinations}.
 *
 * @param number E.164 or as people write it
 */
public record AddDestinationRequest(@Nullable String name, @Nullable String number) {
  String nameGiven() {
    return Objects.requireNonNullElse(name, "");
  }

  String numberGiven() {
    return Objects.requireNonNullElse(number, "");
  }
}
