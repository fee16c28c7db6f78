package com.creativeai.calls.media;

import com.creativeai.calls.recording.MuLaw;
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
  private static final int TONE_MILLIS = 100;
  private static final int WAIT_MILLIS = 500;
  private static final double LOUDNESS = 6000;

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
    for (int i = 0; i < TONE_MILLIS * MuLaw.PER_MILLI; i++) {
      double turn = 2 * Math.PI * i / (1000 * MuLaw.PER_MILLI);
      audio.write(MuLaw.of((int) (LOUDNESS * (Math.sin(row * turn) + Math.sin(column * turn)))));
    }
  }

  private static void silence(ByteArrayOutputStream audio, int millis) {
    for (int i = 0; i < millis * MuLaw.PER_MILLI; i++) {
      audio.write(MuLaw.SILENCE);
    }
  }
}
