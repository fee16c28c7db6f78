package com.creativeai.calls.media;

import com.creativeai.calls.port.CallMedia;
import java.util.function.LongSupplier;

/** Takes the time of a call's audio where it comes in (M15), and passes everything on. */
record TimedMedia(CallMedia media, FrameClock clock, LongSupplier nanos) implements CallMedia {
  @Override
  public void onAudio(String payload) {
    clock.count(nanos);
    media.onAudio(payload);
  }

  @Override
  public void onMark(String name) {
    media.onMark(name);
  }

  @Override
  public void onDigit(String digit) {
    media.onDigit(digit);
  }

  @Override
  public void onStopped() {
    media.onStopped();
  }

  @Override
  public void onBroken(String detail) {
    media.onBroken(detail);
  }
}
