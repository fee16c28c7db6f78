package com.creativeai.calls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a call stands. The order of the constants is their rank (C5): of all statuses ever reported
 * for a call the highest one holds, so reports may come twice, late and in any order.
 */
public enum CallStatus {
  QUEUED,
  RINGING,
  IN_PROGRESS,
  CANCELED,
  NO_ANSWER,
  BUSY,
  FAILED,
  COMPLETED;

  /** As in the public JSON and on the carrier's wire: {@code in-progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CallStatus> find(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }

  public boolean isTerminal() {
    return compareTo(CANCELED) >= 0;
  }

  /** The one of higher rank. */
  public CallStatus orHigher(CallStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
