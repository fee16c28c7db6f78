package com.creativeai.calls.media;

/**
 * Tells voice from silence by a few samples of a frame, read out of its base64 as it is: decoding
 * every frame would cost more than passing it on.
 */
final class VoiceLevel {
  /** Characters from one look to the next: 13 looks of 3 samples at a frame of 160 bytes. */
  private static final int STEP = 16;

  /** Of the 7 bits of mu-law's size; about -31 dB of full scale. */
  private static final int LOUD = 0x30;

  /** More than one loud sample in nine is a voice, fewer are a click. */
  private static final int LOUD_IN_NINE = 3;

  private static final byte[] BITS = bits();

  private VoiceLevel() {}

  static boolean isVoice(String base64) {
    int loud = 0;
    int looks = 0;
    for (int at = 0; at + 4 <= base64.length(); at += STEP) {
      looks++;
      loud += loudSamples(base64, at);
    }
    return looks > 0 && loud * LOUD_IN_NINE > looks;
  }

  /** Of the three in four characters. */
  private static int loudSamples(String base64, int at) {
    int three = 0;
    for (int i = at; i < at + 4; i++) {
      char letter = base64.charAt(i);
      three = three << 6 | (letter < BITS.length ? BITS[letter] : 0);
    }
    return loud(three >> 16) + loud(three >> 8) + loud(three);
  }

  private static int loud(int mulaw) {
    return (~mulaw & 0x7F) >= LOUD ? 1 : 0;
  }

  private static byte[] bits() {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    byte[] bits = new byte[128];
    for (int i = 0; i < letters.length(); i++) {
      bits[letters.charAt(i)] = (byte) i;
    }
    return bits;
  }
}
