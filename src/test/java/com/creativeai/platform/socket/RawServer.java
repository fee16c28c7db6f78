package com.creativeai.platform.socket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.net.ServerSocketFactory;

/** The other end of one connection, byte by byte, so that it can also do what is wrong. */
final class RawServer implements AutoCloseable {
  private final ServerSocket door;
  private Socket line = new Socket();
  private String request = "";

  RawServer() throws IOException {
    this(ServerSocketFactory.getDefault());
  }

  RawServer(ServerSocketFactory sockets) throws IOException {
    door = sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    door.setSoTimeout(8_000);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Waits for a request; answers its head. */
  String request() throws IOException {
    line = door.accept();
    line.setSoTimeout(8_000);
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = line.getInputStream().read();
      if (next < 0) {
        throw new EOFException("no request");
      }
      head.append((char) next);
    }
    request = head.toString();
    return request;
  }

  void accept() throws IOException, GeneralSecurityException {
    request();
    String key = request.replaceFirst("(?is).*sec-websocket-key: *([^\r]+).*", "$1");
    byte[] digest =
        MessageDigest.getInstance("SHA-1")
            .digest(
                (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
    answer(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + Base64.getEncoder().encodeToString(digest)
            + "\r\n\r\n");
  }

  void answer(String head) throws IOException {
    bytes(head.getBytes(StandardCharsets.US_ASCII));
  }

  void bytes(byte[] data) throws IOException {
    OutputStream out = line.getOutputStream();
    out.write(data);
    out.flush();
  }

  /** Sends one frame without a mask. */
  void frame(int first, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else {
      frame.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >>> shift));
      }
    }
    frame.writeBytes(payload);
    bytes(frame.toByteArray());
  }

  void text(String text) throws IOException {
    frame(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The next frame of the client, unmasked: its first byte, and its payload. */
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
    for (int i = 0; i < payload.length && mask.length > 0; i++) {
      payload[i] ^= mask[i % 4];
    }
    return new Frame(first, mask.length > 0, payload);
  }

  /** Whether the client has hung up. */
  boolean isGone() throws IOException {
    return line.getInputStream().read() < 0;
  }

  void hangUp() throws IOException {
    line.close();
  }

  @Override
  public void close() throws IOException {
    line.close();
    door.close();
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
