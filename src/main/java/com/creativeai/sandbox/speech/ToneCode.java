package com.creativeai.sandbox.speech;

/**
 * The tones that carry words: 18 of them, 50 Hz apart from 2900 Hz, one at a time for 20 ms.
 *
 * <p>50 Hz is one turn in 20 ms, so each tone starts and ends at zero and is orthogonal to all
 * others: no clicks between symbols, no crosstalk in the decoder.
 */
final class ToneCode {

  static final int SYMBOL = 160;
  static final int DATA_TONES = 16;
  static final int START = 16;
  static final int END = 17;
  static final int TONES = 18;

  /** -42 dBFS: well below speech, well above what mu-law does to it. */
  static final double AMPLITUDE = 368;

  private static final int LOWEST_HERTZ = 2900;
  private static final int SPACING_HERTZ = 50;
  private static final float[][] SINE = new float[TONES][SYMBOL];
  private static final float[][] COSINE = new float[TONES][SYMBOL];
  // what the reader's fourth difference does to each tone, undone
  private static final float[] SCALE = new float[TONES];

  static {
    for (int tone = 0; tone < TONES; tone++) {
      double hertz = LOWEST_HERTZ + SPACING_HERTZ * tone;
      double gain = Math.pow(2 * Math.sin(Math.PI * hertz / MuLaw.SAMPLE_RATE), 4);
      SCALE[tone] = (float) (2 / (SYMBOL * gain));
      for (int n = 0; n < SYMBOL; n++) {
        double angle = 2 * Math.PI * hertz * n / MuLaw.SAMPLE_RATE;
        SINE[tone][n] = (float) Math.sin(angle);
        COSINE[tone][n] = (float) Math.cos(angle);
      }
    }
  }

  private ToneCode() {}

  /** Adds one symbol to the samples. */
  static void add(int tone, float[] samples, int from) {
    for (int n = 0; n < SYMBOL; n++) {
      samples[from + n] += (float) (AMPLITUDE * SINE[tone][n]);
    }
  }

  /** The squared amplitude of one tone in 160 samples that are a fourth difference. */
  static float power(int tone, float[] samples, int from) {
    float[] sine = SINE[tone];
    float[] cosine = COSINE[tone];
    float inPhase = 0;
    float quadrature = 0;
    for (int n = 0; n < SYMBOL; n++) {
      inPhase += samples[from + n] * sine[n];
      quadrature += samples[from + n] * cosine[n];
    }
    return (inPhase * inPhase + quadrature * quadrature) * SCALE[tone] * SCALE[tone];
  }
}
