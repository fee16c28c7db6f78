package com.creativeai.sandbox.carrier.line;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The two directions of one answered call, and who listens to them. */
public final class CallLine {
  private final PlaybackBuffer playback = new PlaybackBuffer();
  private final List<Tap> taps = new CopyOnWriteArrayList<>();
  private final Party callee;
  private final Runnable onFailure;
  private volatile @Nullable Party bridged;

  public CallLine(Party callee, Runnable onFailure) {
    this.callee = callee;
    this.onFailure = onFailure;
  }

  public Party callee() {
    return callee;
  }

  /** What is played to the callee. */
  public PlaybackBuffer playback() {
    return playback;
  }

  public void add(Tap tap) {
    taps.add(tap);
  }

  public void remove(Tap tap) {
    taps.remove(tap);
  }

  /** Lets the callee talk with another party; null parts them again. */
  public void bridge(@Nullable Party other) {
    if (other != null) {
      other.joined();
    }
    bridged = other;
  }

  /** The callee presses a key. */
  public void press(char digit) {
    taps.forEach(tap -> tap.onDigit(digit));
  }

  void beat() {
    byte[] toCallee = playback.next();
    Party other = bridged;
    if (other != null) {
      byte[] fromOther = other.speak();
      toCallee = toCallee == Frames.SILENCE ? fromOther : toCallee;
    }
    byte[] fromCallee = callee.speak();
    callee.hear(toCallee);
    if (other != null) {
      other.hear(fromCallee);
    }
    for (Tap tap : taps) {
      tap.hear(fromCallee, toCallee);
    }
  }

  void fail() {
    onFailure.run();
  }
}
