package com.creativeai.sandbox.speech;

import java.util.Arrays;

/**
 * What was said and how it sounds.
 *
 * @param text the words, separated by single spaces
 * @param mulaw 8 kHz mu-law, a whole number of 20 ms frames; shared, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // audio is passed on, never compared; copies would cost
public record SpokenPhrase(String text, byte[] mulaw) {

  public SpokenPhrase {
    if (mulaw.length % MuLaw.FRAME != 0) {
      throw new IllegalArgumentException("a phrase is a whole number of 160-byte frames");
    }
  }

  public int frames() {
    return mulaw.length / MuLaw.FRAME;
  }

  public int millis() {
    return frames() * 20;
  }

  /** The 160 bytes of one frame, counted from 0. */
  public byte[] frame(int index) {
    return Arrays.copyOfRange(mulaw, index * MuLaw.FRAME, (index + 1) * MuLaw.FRAME);
  }

  @Override
  public String toString() {
    return "SpokenPhrase[" + text.length() + " characters, " + millis() + " ms]";
  }
}
