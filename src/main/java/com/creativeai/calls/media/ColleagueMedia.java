package com.creativeai.calls.media;

import com.creativeai.calls.port.CallMedia;

/** What comes from the page of a colleague who has taken a call over (BR5). */
record ColleagueMedia(MediaBridge bridge, Colleague colleague) implements CallMedia {
  @Override
  public void onAudio(String payload) {
    bridge.speak(colleague, payload);
  }

  @Override
  public void onMark(String name) {}

  @Override
  public void onDigit(String digit) {}

  @Override
  public void onStopped() {
    bridge.giveBack(colleague);
  }

  /** The seat notices by itself (BR6); meanwhile the same person may come back. */
  @Override
  public void onBroken(String detail) {}
}
