package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;

/** Somebody who says nothing and puts the phone down after a while, or after hearing a while. */
final class Leaving implements Party, EarListener {
  private final Ear ear = new Ear(this);
  private final boolean countsSpeechOnly;
  private final Runnable hangUp;
  private int left;

  private Leaving(int afterMillis, boolean countsSpeechOnly, Runnable hangUp) {
    this.left = Frames.of(afterMillis);
    this.countsSpeechOnly = countsSpeechOnly;
    this.hangUp = hangUp;
  }

  static Leaving after(int millis, Runnable hangUp) {
    return new Leaving(millis, false, hangUp);
  }

  static Leaving afterHearing(int millis, Runnable hangUp) {
    return new Leaving(millis, true, hangUp);
  }

  @Override
  public byte[] speak() {
    return Frames.SILENCE;
  }

  @Override
  public void hear(byte[] frame) {
    ear.hear(frame);
    if ((!countsSpeechOnly || ear.isHearingSpeech()) && --left == 0) {
      hangUp.run();
    }
  }
}
