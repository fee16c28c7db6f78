package com.creativeai.platform.socket;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts the parts of a text message together (SK5). For one thread. */
final class Message {
  private static final int USUAL = 2048;
  private static final char REPLACEMENT = '\uFFFD';

  private final int longest;
  private byte[] bytes = new byte[USUAL];
  private int length;

  Message(int longest) {
    this.longest = longest;
  }

  void add(ByteBuf part) throws MessageTooLong {
    int more = part.readableBytes();
    if (more > longest - length) {
      throw new MessageTooLong();
    }
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(longest, 2 * (length + more)));
    }
    part.getBytes(part.readerIndex(), bytes, length, more);
    length += more;
  }

  /** The whole text; the next message begins. */
  String take() throws CharacterCodingException {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      // Sent as it is, or put there in place of what is not UTF-8: this tells, by throwing.
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
    }
    length = 0;
    if (bytes.length > USUAL) {
      bytes = new byte[USUAL];
    }
    return text;
  }
}
