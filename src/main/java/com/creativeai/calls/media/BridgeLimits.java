package com.creativeai.calls.media;

import java.time.Duration;

/**
 * How long a bridge waits for what.
 *
 * @param readiness for the agent to be ready (M7)
 * @param farewell for the last mark after the agent's normal end (M6)
 * @param pause without audio after which a mark is set (M5); a check every so often finds it
 * @param writing for the ending to be written before the stream is closed anyway (M9)
 * @param silence in which not one frame of the carrier comes (M12); found after up to twice as long
 * @param absence in which not one frame of a colleague's page comes (BR6); found as above
 * @param whole for the end of the conversation (M7)
 * @param waitingCharacters of base64 kept until the agent is ready (M2)
 */
record BridgeLimits(
    Duration readiness,
    Duration farewell,
    Duration pause,
    Duration writing,
    Duration silence,
    Duration absence,
    Duration whole,
    int waitingCharacters) {
  /** 5 s of 8 kHz mu-law: 40,000 bytes, 4 characters for each 3. */
  private static final int FIVE_SECONDS = 53_336;

  static BridgeLimits lasting(Duration whole) {
    return new BridgeLimits(
        Duration.ofSeconds(8),
        Duration.ofSeconds(15),
        Duration.ofMillis(300),
        Duration.ofSeconds(2),
        Duration.ofSeconds(15),
        Duration.ofSeconds(2),
        whole,
        FIVE_SECONDS);
  }
}
