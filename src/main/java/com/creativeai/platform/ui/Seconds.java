package com.creativeai.platform.ui;

import java.time.Duration;

/** Durations as browsers count them. */
final class Seconds {
  private Seconds() {}

  static double of(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  static Duration from(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
