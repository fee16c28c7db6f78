package com.creativeai.calls;

import java.util.Locale;

/** Whether the call did what it was for, by the agent's own analysis of the conversation. */
public enum Outcome {
  SUCCESS,
  FAILURE,
  UNKNOWN;

  /** As in the public JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
