package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.carrier.line.Tones;
import com.creativeai.sandbox.carrier.line.Voice;

/** A fax machine: its answer tone, three times, then it gives up. */
final class Fax implements Party {
  private static final int ANSWER_TONE = 2100;

  private final Mouth mouth;

  Fax(Voice voice, Runnable hangUp) {
    mouth = new Mouth(voice);
    byte[] tone = Tones.tone(3000, ANSWER_TONE);
    mouth.play(tone, 600, () -> {});
    mouth.play(tone, 3000, () -> {});
    mouth.play(tone, 3000, hangUp);
  }

  @Override
  public byte[] speak() {
    return mouth.next();
  }

  @Override
  public void hear(byte[] frame) {}
}
