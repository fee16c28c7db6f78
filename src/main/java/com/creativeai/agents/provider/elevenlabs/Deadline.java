package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.platform.problem.ProviderUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Until when the requests about the tools of one agent may begin, however many they are (AE9). */
record Deadline(Clock clock, Instant end) {
  private static final Duration LONGEST = Duration.ofSeconds(45);

  static Deadline from(Clock clock) {
    return new Deadline(clock, clock.instant().plus(LONGEST));
  }

  /**
   * Lets the next request begin.
   *
   * @throws ProviderUnavailable when the time is over
   */
  void check() {
    if (clock.instant().isAfter(end)) {
      throw new ProviderUnavailable("the requests took too long together");
    }
  }
}
