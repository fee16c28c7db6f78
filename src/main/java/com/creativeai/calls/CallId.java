package com.creativeai.calls;

import java.util.UUID;

/** Identifies a call within the product. */
public record CallId(UUID value) {
  public static CallId parse(String text) {
    return new CallId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
