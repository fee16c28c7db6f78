package com.creativeai.calls.recording;

/** 8 bits for a sample of 16, as phones carry it (ITU-T G.711). */
public final class MuLaw {
  public static final byte SILENCE = (byte) 0xFF;

  /** Samples a millisecond. */
  public static final int PER_MILLI = 8;

  private static final int BIAS = 132;
  private static final int LOUDEST = 32_635;

  private MuLaw() {}

  /** Sign, three bits of magnitude, four of what is behind them, inverted. */
  public static byte of(int sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int level = Math.min(Math.abs(sample), LOUDEST) + BIAS;
    int exponent = 24 - Integer.numberOfLeadingZeros(level);
    int mantissa = (level >> (exponent + 3)) & 0x0F;
    return (byte) ~(sign | (exponent << 4) | mantissa);
  }
}
