package com.creativeai.identity;

import java.util.UUID;

/** Identifies a person with an account. */
public record UserId(UUID value) {
  public static UserId parse(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
