package com.creativeai.calls;

import java.util.Locale;

/** Who or what picked up. */
public enum AnsweredBy {
  HUMAN,
  VOICEMAIL,
  CALL_SCREENING,
  FAX,
  UNKNOWN;

  /** As in the public JSON: {@code call-screening}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
