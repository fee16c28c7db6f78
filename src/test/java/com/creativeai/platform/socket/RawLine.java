package com.creativeai.platform.socket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One end of a connection, byte by byte, so that it can also do what is wrong. */
class RawLine implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 8_000;
  private static final byte[] MASK = {1, 2, 3, 4};

  private final boolean masks;
  private Socket line = new Socket();

  RawLine(boolean masks) {
    this.masks = masks;
  }

  void use(Socket connected) throws IOException {
    line = connected;
    line.setSoTimeout(PATIENCE_MILLIS);
  }

  /** The head of the request or answer. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = line.getInputStream().read();
      if (next < 0) {
        throw new EOFException("no head");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  void answer(String head) throws IOException {
    bytes(head.getBytes(StandardCharsets.US_ASCII));
  }

  void bytes(byte[] data) throws IOException {
    OutputStream out = line.getOutputStream();
    out.write(data);
    out.flush();
  }

  /** Sends one frame. */
  void frame(int first, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    int bit = masks ? 0x80 : 0;
    frame.write(first);
    if (payload.length < 126) {
      frame.write(bit | payload.length);
    } else {
      frame.write(bit | 127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >>> shift));
      }
    }
    byte[] sent = payload.clone();
    if (masks) {
      frame.writeBytes(MASK);
      unmask(sent, MASK);
    }
    frame.writeBytes(sent);
    bytes(frame.toByteArray());
  }

  void text(String text) throws IOException {
    frame(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The next frame of the other side, without its mask. */
  Frame read() throws IOException {
    DataInputStream in = new DataInputStream(line.getInputStream());
    int first = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    long length = second & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    byte[] mask = in.readNBytes((second & 0x80) == 0 ? 0 : 4);
    byte[] payload = in.readNBytes((int) length);
    unmask(payload, mask);
    return new Frame(first, mask.length > 0, payload);
  }

  private static void unmask(byte[] payload, byte[] mask) {
    for (int i = 0; i < payload.length && mask.length > 0; i++) {
      payload[i] ^= mask[i % mask.length];
    }
  }

  /** Whether the other side hangs up without another word. */
  boolean isGone() throws IOException {
    return line.getInputStream().read() < 0;
  }

  void hangUp() throws IOException {
    line.close();
  }

  @Override
  public void close() throws IOException {
    line.close();
  }

  record Frame(int first, boolean masked, byte[] payload) {
    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    /** Of a close. */
    int code() {
      return (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Frame frame
          && first == frame.first
          && Arrays.equals(payload, frame.payload);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(payload);
    }
  }
}
