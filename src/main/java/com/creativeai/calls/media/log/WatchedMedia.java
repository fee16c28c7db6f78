package com.creativeai.calls.media.log;

import com.creativeai.calls.media.log.MediaEvent.Way;
import com.creativeai.calls.port.CallMedia;

/** What comes from the carrier. */
record WatchedMedia(CallMedia media, MediaLog log) implements CallMedia {
  @Override
  public void onAudio(String payload) {
    log.audio(Way.FROM_CARRIER);
    media.onAudio(payload);
  }

  @Override
  public void onMark(String name) {
    log.add(Way.FROM_CARRIER, "mark-returned", name);
    media.onMark(name);
  }

  /** Which key it was may be part of a card's number. */
  @Override
  public void onDigit(String digit) {
    log.add(Way.FROM_CARRIER, "key", "");
    media.onDigit(digit);
  }

  @Override
  public void onStopped() {
    log.add(Way.FROM_CARRIER, "stopped", "");
    media.onStopped();
  }

  @Override
  public void onBroken(String detail) {
    log.fail(Way.FROM_CARRIER, "broken", detail);
    media.onBroken(detail);
  }
}
