package com.creativeai.platform.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days that something is counted by begin at the same moment for everybody: midnight in UTC. */
public final class UtcDay {
  private UtcDay() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
