package com.creativeai.calls;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a call within the product. */
public record CallId(UUID value) {
  /** Of a call that the carrier brings: always the same for the same one. */
  public static CallId of(CarrierCallId call) {
    byte[] name = ("carrier " + call).getBytes(StandardCharsets.UTF_8);
    return new CallId(UUID.nameUUIDFromBytes(name));
  }

  public static CallId parse(String text) {
    return new CallId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
