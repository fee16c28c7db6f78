package com.creativeai.calls.transfer;

import java.util.UUID;

/** Identifies a destination within its organization. */
public record DestinationId(UUID value) {
  public static DestinationId parse(String text) {
    return new DestinationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
