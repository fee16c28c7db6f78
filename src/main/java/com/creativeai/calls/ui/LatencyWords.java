package com.creativeai.calls.ui;

import com.creativeai.calls.TurnLatency;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Turn;
import java.util.List;

/** How long people waited for an agent, in words. */
final class LatencyWords {
  private static final double MILLIS = 1000;

  private LatencyWords() {}

  static Turn.Wait of(TurnLatency latency) {
    double answer = latency.answerMillis() / MILLIS;
    double own = latency.ownMicros() / MILLIS;
    Long heard = latency.heardMillis();
    return new Turn.Wait(
        Texts.get("calls.latency", answer),
        heard == null
            ? Texts.get("calls.latency.detail", answer, own)
            : Texts.get("calls.latency.detail.heard", answer, own, heard / MILLIS));
  }

  /** Of a whole call; empty before anybody waited. */
  static String of(List<TurnLatency> all) {
    long[] sorted = all.stream().mapToLong(TurnLatency::answerMillis).sorted().toArray();
    return sorted.length == 0
        ? ""
        : Texts.get(
            "calls.latency.call",
            sorted[(sorted.length - 1) / 2] / MILLIS,
            sorted[sorted.length - 1] / MILLIS);
  }
}
