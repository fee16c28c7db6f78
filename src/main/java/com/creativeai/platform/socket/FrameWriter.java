package com.creativeai.platform.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a text message as one frame (RFC 6455, 5.2), straight into the buffer that is sent. */
final class FrameWriter {
  private static final int FINAL_TEXT = 0x81;
  private static final int MASKED = 0x80;
  private static final int LONGEST_HEADER = 14;
  private static final int SHORT = 125;
  private static final int MEDIUM = 0xFFFF;

  private final boolean masks;

  /**
   * @param masks as a client must
   */
  FrameWriter(boolean masks) {
    this.masks = masks;
  }

  ByteBuf write(ByteBufAllocator memory, String text) {
    int length = ByteBufUtil.utf8Bytes(text);
    ByteBuf frame = begin(memory, length);
    int mask = mask(frame);
    int start = frame.writerIndex();
    ByteBufUtil.reserveAndWriteUtf8(frame, text, length);
    mask(frame, start, mask);
    return frame;
  }

  ByteBuf write(ByteBufAllocator memory, FrameTemplate template, String part) {
    ByteBuf frame =
        begin(memory, template.before().length + part.length() + template.after().length);
    int mask = mask(frame);
    int start = frame.writerIndex();
    frame.writeBytes(template.before());
    frame.writeCharSequence(part, StandardCharsets.US_ASCII);
    frame.writeBytes(template.after());
    mask(frame, start, mask);
    return frame;
  }

  private ByteBuf begin(ByteBufAllocator memory, int length) {
    ByteBuf frame = memory.directBuffer(LONGEST_HEADER + length);
    int bit = masks ? MASKED : 0;
    frame.writeByte(FINAL_TEXT);
    if (length <= SHORT) {
      frame.writeByte(bit | length);
    } else if (length <= MEDIUM) {
      frame.writeByte(bit | 126).writeShort(length);
    } else {
      frame.writeByte(bit | 127).writeLong(length);
    }
    return frame;
  }

  /** Only proxies that read along are kept from being fooled by it; it is no secret. */
  private int mask(ByteBuf frame) {
    if (!masks) {
      return 0;
    }
    int mask = ThreadLocalRandom.current().nextInt();
    frame.writeInt(mask);
    return mask;
  }

  private static void mask(ByteBuf frame, int start, int mask) {
    if (mask == 0) {
      return;
    }
    long twice = (long) mask << 32 | mask & 0xFFFFFFFFL;
    int at = start;
    int end = frame.writerIndex();
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      frame.setLong(at, frame.getLong(at) ^ twice);
    }
    for (int shift = 56; at < end; at++, shift -= Byte.SIZE) {
      frame.setByte(at, frame.getByte(at) ^ (int) (twice >>> shift));
    }
  }
}
