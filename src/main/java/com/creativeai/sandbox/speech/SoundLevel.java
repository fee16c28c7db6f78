package com.creativeai.sandbox.speech;

/**
 * Measures 20 ms blocks: is this the sound of speech, of the beep, or of neither (SPEECH-5)?
 *
 * <p>A soft low-pass takes the tone code out first, so that it never counts as sound.
 */
final class SoundLevel {

  enum Sound {
    QUIET,
    FAINT,
    SPEECH,
    BEEP
  }

  /** -42 and -48 dBFS. */
  private static final double LOUD = 260;

  private static final double QUIET = 130;
  private static final double BEEP_SHARE = 0.8;
  private static final double TURN = 2 * Math.PI * Beep.HERTZ / MuLaw.SAMPLE_RATE;
  private static final double COEFFICIENT = 2 * Math.cos(TURN);

  private double last;
  private double beforeLast;
  private double energy;
  private double goertzel1;
  private double goertzel2;

  void add(short pcm) {
    double soft = (pcm + 2 * last + beforeLast) / 4;
    beforeLast = last;
    last = pcm;
    energy += soft * soft;
    double goertzel = soft + COEFFICIENT * goertzel1 - goertzel2;
    goertzel2 = goertzel1;
    goertzel1 = goertzel;
  }

  /** The verdict over the 160 samples added since the last one. */
  Sound takeBlock() {
    double level = Math.sqrt(energy / MuLaw.FRAME);
    double power =
        goertzel1 * goertzel1 + goertzel2 * goertzel2 - COEFFICIENT * goertzel1 * goertzel2;
    // a pure tone of amplitude a gives energy n a^2 / 2 and power (n a / 2)^2
    double share = energy == 0 ? 0 : 2 * power / (MuLaw.FRAME * energy);
    energy = 0;
    goertzel1 = 0;
    goertzel2 = 0;
    if (level < QUIET) {
      return Sound.QUIET;
    }
    if (share > BEEP_SHARE) {
      return Sound.BEEP;
    }
    return level < LOUD ? Sound.FAINT : Sound.SPEECH;
  }
}
