package com.creativeai.calls;

import java.util.Locale;

/** Who called whom, seen from the organization. */
public enum Direction {
  INBOUND,
  OUTBOUND;

  /** As in the public JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
