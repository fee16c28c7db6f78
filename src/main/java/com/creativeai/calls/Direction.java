package com.creativeai.calls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who called whom, seen from the organization. */
public enum Direction {
  INBOUND,
  OUTBOUND;

  /** As in the public JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Direction> find(String code) {
    return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
  }
}
