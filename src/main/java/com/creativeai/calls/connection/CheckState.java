package com.creativeai.calls.connection;

import java.util.Locale;

/** How a check went. */
public enum CheckState {
  PASSED,
  FAILED,
  NOT_CHECKED,
  NOT_APPLICABLE;

  /** As in the public JSON: {@code not-checked}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
