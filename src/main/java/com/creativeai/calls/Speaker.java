package com.creativeai.calls;

import java.util.Locale;

/** Who speaks in a turn: the person on the phone, or the agent. */
public enum Speaker {
  USER,
  ASSISTANT;

  /** As in the public JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
