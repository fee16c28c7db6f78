package com.creativeai.calls;

import java.util.Locale;

/** Who or what picked up, from the least to the most telling. */
public enum AnsweredBy {
  HUMAN,
  /** A machine that played no beep: what it said must tell which kind. */
  MACHINE,
  VOICEMAIL,
  /** An assistant that asks who is calling and may put the person through. */
  CALL_SCREENING,
  FAX,
  UNKNOWN;

  /** As in the public JSON: {@code call-screening}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
