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

  /** -44 dBFS: still read through a line with noise of -50 dBFS. */
  static final double QUIETEST = 292;

  // Under loud speech the code is louder, -26 dB: mu-law is coarser there, and it is masked.
  private static final double SHARE_OF_SPEECH = 0.05 * Math.sqrt(2);

  private static final int LOWEST_HERTZ = 2900;
  private static final int SPACING_HERTZ = 50;
  private static final float[][] SINE = new float[TONES][SYMBOL];
  private static final float[][] COSINE = new float[TONES][SYMBOL];
  private static final float[][] SOFT_SINE = new float[TONES][SYMBOL];
  private static final float[][] SOFT_COSINE = new float[TONES][SYMBOL];
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
        double hann = 1 - Math.cos(2 * Math.PI * (n + 0.5) / SYMBOL);
        SOFT_SINE[tone][n] = (float) (SINE[tone][n] * hann);
        SOFT_COSINE[tone][n] = (float) (COSINE[tone][n] * hann);
      }
    }
  }

  private ToneCode() {}

  /** Adds one symbol to 160 samples of speech. */
  static void add(int tone, float[] samples, int from) {
    float energy = 0;
    for (int n = 0; n < SYMBOL; n++) {
      energy += samples[from + n] * samples[from + n];
    }
    double amplitude = Math.max(QUIETEST, SHARE_OF_SPEECH * Math.sqrt(energy / SYMBOL));
    for (int n = 0; n < SYMBOL; n++) {
      samples[from + n] += (float) (amplitude * SINE[tone][n]);
    }
  }

  /**
   * The squared amplitude of one tone in 160 samples that are a fourth difference. Steep in time: a
   * neighbouring symbol shows at once.
   */
  static float steepPower(int tone, float[] samples, int from) {
    return power(SINE[tone], COSINE[tone], SCALE[tone], samples, from);
  }

  /**
   * The same through a Hann window: steep in frequency, so that loud speech below the band does not
   * leak into it, and forgiving at the edges. The tones beside a tone show it at a quarter.
   */
  static float softPower(int tone, float[] samples, int from) {
    return power(SOFT_SINE[tone], SOFT_COSINE[tone], SCALE[tone], samples, from);
  }

  private static float power(float[] sine, float[] cosine, float scale, float[] samples, int from) {
    float inPhase = 0;
    float quadrature = 0;
    for (int n = 0; n < SYMBOL; n++) {
      inPhase += samples[from + n] * sine[n];
      quadrature += samples[from + n] * cosine[n];
    }
    return (inPhase * inPhase + quadrature * quadrature) * scale * scale;
  }
}
