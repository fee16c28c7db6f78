package com.creativeai.sandbox.speech;

/** The beep of a voicemail: 1 kHz, 0.4 s, no words. */
public final class Beep {

  static final int HERTZ = 1000;
  private static final int MILLIS = 400;
  private static final double AMPLITUDE = 8000;

  private Beep() {}

  public static SpokenPhrase voicemail() {
    byte[] mulaw = new byte[MILLIS * MuLaw.SAMPLE_RATE / 1000];
    for (int i = 0; i < mulaw.length; i++) {
      double angle = 2 * Math.PI * HERTZ * i / MuLaw.SAMPLE_RATE;
      mulaw[i] = MuLaw.encode((int) Math.round(AMPLITUDE * Math.sin(angle)));
    }
    return new SpokenPhrase("", mulaw);
  }
}
