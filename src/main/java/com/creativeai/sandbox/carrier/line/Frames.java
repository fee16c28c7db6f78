package com.creativeai.sandbox.carrier.line;

import com.creativeai.sandbox.speech.MuLaw;

/** Frames of 20 ms. */
public final class Frames {
  public static final int MILLIS = 20;

  /** One shared frame of silence, recognisable by identity; not to be changed. */
  public static final byte[] SILENCE = MuLaw.silence(MuLaw.FRAME);

  private Frames() {}

  public static int of(long millis) {
    return (int) (millis / MILLIS);
  }
}
