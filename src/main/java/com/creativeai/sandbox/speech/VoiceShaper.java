package com.creativeai.sandbox.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the synthesizer's output ready for the line: frees the band of the tone code, shortens
 * pauses that an ear would take for the end, and sets one loudness for all phrases.
 */
final class VoiceShaper {

  record Shaped(float[] samples, List<Synthesizer.Mark> marks) {}

  /** 10 ms. */
  private static final int BLOCK = 80;

  private static final int LONGEST_PAUSE = 32;
  private static final int LEAD = 2;
  private static final int TRAIL = 6;
  private static final double SILENT_SHARE = 0.01;

  /** -18 dBFS; peaks are rounded off from -8 dBFS and stay below -2 dBFS. */
  private static final double LOUDNESS = 4125;

  private static final double KNEE = 13000;
  private static final double LOUDEST = 25000;

  private static final float[] LOW_PASS = lowPass(2680, 64);

  private VoiceShaper() {}

  static Shaped shape(Synthesizer.Speech speech) {
    boolean[] kept = keptBlocks(levels(speech.samples()));
    float[] filtered = filter(levelled(speech.samples()));
    int[] position = new int[kept.length + 1];
    for (int i = 0; i < kept.length; i++) {
      position[i + 1] = position[i] + (kept[i] ? BLOCK : 0);
    }
    float[] samples = new float[position[kept.length]];
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        int length = Math.min(BLOCK, filtered.length - i * BLOCK);
        System.arraycopy(filtered, i * BLOCK, samples, position[i], length);
      }
    }
    List<Synthesizer.Mark> marks = new ArrayList<>();
    for (Synthesizer.Mark mark : speech.marks()) {
      int from = position[Math.min(mark.fromSample() / BLOCK, kept.length)];
      int to = position[Math.min(mark.toSample() / BLOCK, kept.length)];
      marks.add(new Synthesizer.Mark(mark.character(), from, to));
    }
    return new Shaped(samples, marks);
  }

  private static double[] levels(float[] samples) {
    double[] levels = new double[(samples.length + BLOCK - 1) / BLOCK];
    for (int i = 0; i < samples.length; i++) {
      levels[i / BLOCK] = Math.max(levels[i / BLOCK], Math.abs(samples[i]));
    }
    return levels;
  }

  private static boolean[] keptBlocks(double[] levels) {
    double loudest = 0;
    for (double level : levels) {
      loudest = Math.max(loudest, level);
    }
    boolean[] kept = new boolean[levels.length];
    int from = 0;
    while (from < levels.length) {
      int to = from;
      while (to < levels.length && levels[to] <= loudest * SILENT_SHARE) {
        to++;
      }
      int head = from == 0 ? 0 : to == levels.length ? TRAIL : LONGEST_PAUSE / 2;
      int tail = from == 0 ? LEAD : to == levels.length ? 0 : LONGEST_PAUSE / 2;
      for (int i = from; i < to; i++) {
        kept[i] = i < from + head || i >= to - tail;
      }
      if (to < levels.length) {
        kept[to] = true;
      }
      from = to + 1;
    }
    return kept;
  }

  // Before the low-pass, which takes what the limiter adds out of the band of the code.
  private static float[] levelled(float[] samples) {
    double energy = 0;
    int loud = 0;
    for (float sample : samples) {
      energy += sample * sample;
      loud += Math.abs(sample) > 0 ? 1 : 0;
    }
    double gain = LOUDNESS / (Math.sqrt(energy / Math.max(1, loud)) + 1e-9);
    float[] levelled = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      levelled[i] = (float) limited(samples[i] * gain);
    }
    return levelled;
  }

  private static double limited(double sample) {
    double over = Math.abs(sample) - KNEE;
    if (over <= 0) {
      return sample;
    }
    double room = LOUDEST - KNEE;
    return Math.signum(sample) * (KNEE + room * Math.tanh(over / room));
  }

  private static float[] filter(float[] samples) {
    int reach = LOW_PASS.length / 2;
    float[] filtered = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      float sum = 0;
      int first = Math.max(0, i - reach);
      int last = Math.min(samples.length - 1, i + reach);
      for (int j = first; j <= last; j++) {
        sum += samples[j] * LOW_PASS[j - i + reach];
      }
      filtered[i] = sum;
    }
    return filtered;
  }

  // a windowed sinc (Blackman), linear phase
  private static float[] lowPass(double hertz, int reach) {
    float[] taps = new float[2 * reach + 1];
    double cut = hertz / MuLaw.SAMPLE_RATE;
    for (int i = -reach; i <= reach; i++) {
      double sinc = i == 0 ? 2 * cut : Math.sin(2 * Math.PI * cut * i) / (Math.PI * i);
      double turn = Math.PI * i / reach;
      double window = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
      taps[i + reach] = (float) (sinc * window);
    }
    return taps;
  }
}
