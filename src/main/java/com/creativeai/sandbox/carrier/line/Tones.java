package com.creativeai.sandbox.carrier.line;

import com.creativeai.sandbox.speech.MuLaw;
import java.io.ByteArrayOutputStream;

/** Tones of the network: keys, the answer tone of a fax. */
public final class Tones {
  private static final String KEYS = "123A456B789C*0#D";
  private static final int[] ROWS = {697, 770, 852, 941};
  private static final int[] COLUMNS = {1209, 1336, 1477, 1633};
  private static final double AMPLITUDE = 6000;
  private static final int KEY_MILLIS = 100;

  private Tones() {}

  /** Keys as tones of 100 ms with 100 ms between; {@code w} is half a second, {@code W} one. */
  public static byte[] keys(String digits) {
    ByteArrayOutputStream audio = new ByteArrayOutputStream();
    for (char digit : digits.toCharArray()) {
      int key = KEYS.indexOf(Character.toUpperCase(digit));
      if (digit == 'w') {
        audio.writeBytes(MuLaw.silence(MuLaw.SAMPLE_RATE / 2));
      } else if (digit == 'W') {
        audio.writeBytes(MuLaw.silence(MuLaw.SAMPLE_RATE));
      } else if (key >= 0) {
        audio.writeBytes(tone(KEY_MILLIS, ROWS[key / 4], COLUMNS[key % 4]));
        audio.writeBytes(MuLaw.silence(KEY_MILLIS * MuLaw.SAMPLE_RATE / 1000));
      }
    }
    return audio.toByteArray();
  }

  /** A tone of one or more frequencies at once. */
  public static byte[] tone(int millis, int... hertz) {
    byte[] mulaw = new byte[millis * MuLaw.SAMPLE_RATE / 1000];
    for (int i = 0; i < mulaw.length; i++) {
      double sample = 0;
      for (int frequency : hertz) {
        sample += AMPLITUDE * Math.sin(2 * Math.PI * frequency * i / MuLaw.SAMPLE_RATE);
      }
      mulaw[i] = MuLaw.encode((int) Math.round(sample));
    }
    return mulaw;
  }

  /** The share of a frame's energy that lies at one frequency, from 0 to 1. */
  public static double purity(short[] pcm, int hertz) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / MuLaw.SAMPLE_RATE);
    double last = 0;
    double beforeLast = 0;
    double energy = 0;
    for (short sample : pcm) {
      double now = sample + coefficient * last - beforeLast;
      beforeLast = last;
      last = now;
      energy += (double) sample * sample;
    }
    double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
    return energy == 0 ? 0 : 2 * power / (energy * pcm.length);
  }
}
