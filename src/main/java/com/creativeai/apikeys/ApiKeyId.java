package com.creativeai.apikeys;

import java.util.UUID;

/** Identifies an API key; no secret. */
public record ApiKeyId(UUID value) {
  public static ApiKeyId parse(String text) {
    return new ApiKeyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
