package com.creativeai.sandbox.speech;

import java.util.Arrays;

/** G.711 mu-law, as Twilio and ElevenLabs send it: one byte per sample, 8 kHz. */
public final class MuLaw {

  /** The byte of a silent sample. */
  public static final byte SILENCE = (byte) 0xFF;

  public static final int SAMPLE_RATE = 8000;

  /** Bytes in 20 ms, the frame of every media stream here. */
  public static final int FRAME = 160;

  private static final int BIAS = 0x84;
  private static final int CLIP = 32635;
  private static final short[] DECODED = decodingTable();
  private static final byte[] ENCODED = encodingTable();

  private MuLaw() {}

  /** Encodes a 16-bit sample; anything beyond 16 bits is clipped. */
  public static byte encode(int pcm) {
    int clipped = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, pcm));
    return ENCODED[clipped & 0xFFFF];
  }

  public static short decode(byte mulaw) {
    return DECODED[mulaw & 0xFF];
  }

  public static byte[] encode(short[] pcm) {
    byte[] mulaw = new byte[pcm.length];
    for (int i = 0; i < pcm.length; i++) {
      mulaw[i] = ENCODED[pcm[i] & 0xFFFF];
    }
    return mulaw;
  }

  public static short[] decode(byte[] mulaw) {
    short[] pcm = new short[mulaw.length];
    for (int i = 0; i < mulaw.length; i++) {
      pcm[i] = DECODED[mulaw[i] & 0xFF];
    }
    return pcm;
  }

  public static byte[] silence(int bytes) {
    byte[] silence = new byte[bytes];
    Arrays.fill(silence, SILENCE);
    return silence;
  }

  private static short[] decodingTable() {
    short[] table = new short[256];
    for (int code = 0; code < 256; code++) {
      int inverted = ~code & 0xFF;
      int magnitude = (((inverted & 0x0F) << 3) + BIAS) << ((inverted & 0x70) >> 4);
      table[code] = (short) ((inverted & 0x80) != 0 ? BIAS - magnitude : magnitude - BIAS);
    }
    return table;
  }

  private static byte[] encodingTable() {
    byte[] table = new byte[1 << 16];
    for (int pcm = Short.MIN_VALUE; pcm <= Short.MAX_VALUE; pcm++) {
      table[pcm & 0xFFFF] = compress(pcm);
    }
    return table;
  }

  private static byte compress(int pcm) {
    int sign = pcm < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs(pcm), CLIP) + BIAS;
    int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
    int mantissa = (magnitude >> (segment + 3)) & 0x0F;
    return (byte) ~(sign | (segment << 4) | mantissa);
  }
}
