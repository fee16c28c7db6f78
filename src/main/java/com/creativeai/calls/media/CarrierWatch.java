package com.creativeai.calls.media;

import java.time.Duration;
import java.util.function.Consumer;

/** A line whose other end is gone without a word looks open for minutes; this finds it (M12). */
final class CarrierWatch {
  private final Deadlines deadlines;
  private final Duration longest;
  private final Consumer<String> onSilence;
  private boolean heard;

  /**
   * @param onSilence is told once that nothing came for the longest time
   */
  CarrierWatch(Deadlines deadlines, Duration longest, Consumer<String> onSilence) {
    this.deadlines = deadlines;
    this.longest = longest;
    this.onSilence = onSilence;
  }

  void begin() {
    deadlines.set(longest, this::check);
  }

  void heard() {
    heard = true;
  }

  private void check() {
    if (heard) {
      heard = false;
      begin();
    } else {
      onSilence.accept("no audio from the carrier for " + longest.toSeconds() + " s");
    }
  }
}
