package com.creativeai.sandbox.speech;

import java.util.Arrays;
import java.util.Random;

/** Audio made for tests: lines that are worse than the speaker, and sounds that are no speech. */
final class Sounds {

  private Sounds() {}

  /** Real speech of the voice, as a microphone would give it: no code, all of its hiss. */
  static byte[] speechWithoutCode(String text) {
    Synthesizer.Speech speech = Synthesizer.synthesize(text, Timbre.CALLEE);
    return encode(speech.samples(), 1, 0);
  }

  /** The tone code of a text and nothing else. */
  static byte[] codeAlone(String word) {
    var tones = WordPacket.tones(word);
    float[] samples = new float[tones.size() * MuLaw.FRAME];
    for (int i = 0; i < tones.size(); i++) {
      ToneCode.add(tones.get(i), samples, i * MuLaw.FRAME);
    }
    return encode(samples, 1, 0);
  }

  static byte[] noise(int millis, double dbfs) {
    return encode(new float[millis * 8], 1, dbfs);
  }

  /** The same audio at another volume, with noise on top. */
  static byte[] through(byte[] mulaw, double gain, double noiseDbfs) {
    float[] samples = new float[mulaw.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = MuLaw.decode(mulaw[i]);
    }
    return encode(samples, gain, noiseDbfs);
  }

  private static byte[] encode(float[] samples, double gain, double noiseDbfs) {
    Random random = new Random(42);
    double noise = noiseDbfs < 0 ? 32768 * Math.pow(10, noiseDbfs / 20) : 0;
    byte[] mulaw = new byte[samples.length];
    for (int i = 0; i < mulaw.length; i++) {
      double sample = samples[i] * gain + noise * random.nextGaussian();
      mulaw[i] = MuLaw.encode((int) Math.round(sample));
    }
    return mulaw;
  }

  static byte[] without(byte[] mulaw, int firstFrame, int frames) {
    byte[] rest = new byte[mulaw.length - frames * MuLaw.FRAME];
    int from = firstFrame * MuLaw.FRAME;
    System.arraycopy(mulaw, 0, rest, 0, from);
    System.arraycopy(mulaw, from + frames * MuLaw.FRAME, rest, from, rest.length - from);
    return rest;
  }

  static byte[] silenced(byte[] mulaw, int frame) {
    byte[] hole = mulaw.clone();
    System.arraycopy(MuLaw.silence(MuLaw.FRAME), 0, hole, frame * MuLaw.FRAME, MuLaw.FRAME);
    return hole;
  }

  private static final int PIECE = 320;
  private static final double[] TURN = new double[PIECE];

  static {
    Arrays.setAll(TURN, n -> Math.cos(2 * Math.PI * n / PIECE));
  }

  /** Mean power of a band, from a Hann-windowed Fourier transform of 40 ms pieces. */
  static double bandPower(byte[] mulaw, double fromHertz, double toHertz) {
    double power = 0;
    int pieces = 0;
    for (int at = 0; at + PIECE <= mulaw.length; at += PIECE / 2) {
      pieces++;
      double[] windowed = new double[PIECE];
      for (int n = 0; n < PIECE; n++) {
        windowed[n] = MuLaw.decode(mulaw[at + n]) * (0.5 - 0.5 * TURN[n]);
      }
      for (int bin = (int) (fromHertz / 25); bin <= toHertz / 25; bin++) {
        power += binPower(windowed, bin);
      }
    }
    return power / pieces;
  }

  private static double binPower(double[] windowed, int bin) {
    double re = 0;
    double im = 0;
    for (int n = 0; n < PIECE; n++) {
      re += windowed[n] * TURN[bin * n % PIECE];
      im += windowed[n] * TURN[(bin * n + PIECE / 4) % PIECE];
    }
    return re * re + im * im;
  }
}
