package com.creativeai.bench;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** The first bytes of a chunk of audio: whose it is, which one, and when it left. */
record Stamp(int call, int number, long nanos) {
  /** 18 bytes are 24 characters of base64, without a rest. */
  private static final int CHARACTERS = 24;

  private static final byte SILENCE = (byte) 0xff;

  /** Chunks of that many bytes. */
  static String rest(int bytes) {
    byte[] audio = new byte[bytes - 18];
    Arrays.fill(audio, SILENCE);
    return Base64.getEncoder().encodeToString(audio);
  }

  /** As base64, to be followed by {@link #rest}. */
  String text() {
    byte[] bytes =
        ByteBuffer.allocate(18)
            .putInt(call)
            .putInt(number)
            .putLong(nanos)
            .putShort((short) 0x5a5a)
            .array();
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** What stands at this place of a message. */
  static Stamp read(ByteBuffer message, int at) {
    byte[] text = new byte[CHARACTERS];
    message.get(at, text);
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    return new Stamp(bytes.getInt(), bytes.getInt(), bytes.getLong());
  }

  /** Where the text ends in the first bytes of a message; -1 when it is not there. */
  static int after(ByteBuffer message, byte[] text) {
    int last = Math.min(message.limit(), 400) - text.length;
    for (int at = 0; at <= last; at++) {
      int same = 0;
      while (same < text.length && message.get(at + same) == text[same]) {
        same++;
      }
      if (same == text.length) {
        return at + same;
      }
    }
    return -1;
  }
}
