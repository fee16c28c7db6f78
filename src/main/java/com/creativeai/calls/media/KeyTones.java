package com.creativeai.calls.media;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The keys of a phone as sound: 8 kHz mu-law (ITU-T G.711), two tones of 100 ms for each key (ITU-T
 * Q.23) and 100 ms of silence behind it; {@code w} is half a second of silence.
 */
public final class KeyTones {
  /** What can be pressed at once. */
  public static final Pattern KEYS = Pattern.compile("[0-9*#w]{1,32}");

  private static final String PAD = "123456789*0#";
  private static final int[] ROWS = {697, 770, 852, 941};
  private static final int[] COLUMNS = {1209, 1336, 1477};
  private static final int PER_MILLI = 8;
  private static final int TONE_MILLIS = 100;
  private static final int WAIT_MILLIS = 500;
  private static final double LOUDNESS = 6000;
  private static final byte SILENCE = (byte) 0xFF;
  private static final int BIAS = 132;
  private static final int LOUDEST = 32_635;

  private KeyTones() {}

  /** In base64, as carriers play it. */
  static String payload(String keys) {
    if (!KEYS.matcher(keys).matches()) {
      throw new IllegalArgumentException("keys that a phone has");
    }
    ByteArrayOutputStream audio = new ByteArrayOutputStream();
    for (char key : keys.toCharArray()) {
      int place = PAD.indexOf(key);
      if (place < 0) {
        silence(audio, WAIT_MILLIS);
      } else {
        tone(audio, ROWS[place / 3], COLUMNS[place % 3]);
        silence(audio, TONE_MILLIS);
      }
    }
    return Base64.getEncoder().encodeToString(audio.toByteArray());
  }

  private static void tone(ByteArrayOutputStream audio, int row, int column) {
    for (int i = 0; i < TONE_MILLIS * PER_MILLI; i++) {
      double turn = 2 * Math.PI * i / (1000 * PER_MILLI);
      audio.write(muLaw((int) (LOUDNESS * (Math.sin(row * turn) + Math.sin(column * turn)))));
    }
  }

  private static void silence(ByteArrayOutputStream audio, int millis) {
    for (int i = 0; i < millis * PER_MILLI; i++) {
      audio.write(SILENCE);
    }
  }

  /** One sample by G.711: sign, three bits of magnitude, four of what is behind them, inverted. */
  private static int muLaw(int sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int level = Math.min(Math.abs(sample), LOUDEST) + BIAS;
    int exponent = 24 - Integer.numberOfLeadingZeros(level);
    int mantissa = (level >> (exponent + 3)) & 0x0F;
    return ~(sign | (exponent << 4) | mantissa) & 0xFF;
  }
}
