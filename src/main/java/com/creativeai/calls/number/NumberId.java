package com.creativeai.calls.number;

import java.util.UUID;

/** Identifies a number for as long as one organization has it. */
public record NumberId(UUID value) {
  public static NumberId parse(String text) {
    return new NumberId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
