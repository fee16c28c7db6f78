package com.creativeai.sandbox.carrier.call;

import java.util.Locale;

/** Where a call stands, in the order in which it moves. */
public enum CallStatus {
  QUEUED,
  INITIATED,
  RINGING,
  IN_PROGRESS,
  COMPLETED,
  BUSY,
  FAILED,
  NO_ANSWER,
  CANCELED;

  public boolean isFinal() {
    return compareTo(COMPLETED) >= 0;
  }

  /** As callbacks name it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As the REST resource names it, which knows no "initiated". */
  public String resource() {
    return this == INITIATED ? QUEUED.wire() : wire();
  }
}
