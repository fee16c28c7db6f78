package com.creativeai.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One end of a WebSocket, as little of RFC 6455 as a load needs. Used by the loop's thread. */
final class Peer {
  /** What happens on a socket. */
  interface Listener {
    void opened(Peer peer);

    /** A whole text message; the bytes are good until the method returns. */
    void text(Peer peer, ByteBuffer message);

    void closed(Peer peer);
  }

  private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int LARGEST = 64 * 1024;

  private final SocketChannel channel;
  private final Listener listener;
  private final ByteBuffer in = ByteBuffer.allocate(LARGEST);
  private final Deque<ByteBuffer> out = new ArrayDeque<>();
  private @Nullable SelectionKey key;
  private boolean isClient;
  private boolean open;
  private boolean isDeaf;

  Peer(SocketChannel channel, Listener listener) {
    this.channel = channel;
    this.listener = listener;
  }

  void registered(SelectionKey own) {
    key = own;
  }

  void askForUpgrade(URI address, Map<String, String> headers) {
    isClient = true;
    StringBuilder request =
        new StringBuilder("GET " + address.getRawPath() + " HTTP/1.1\r\n")
            .append("Host: " + address.getAuthority() + "\r\n")
            .append("Upgrade: websocket\r\nConnection: Upgrade\r\n")
            .append("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    write(ByteBuffer.wrap((request + "\r\n").getBytes(StandardCharsets.US_ASCII)));
  }

  void send(String text) {
    byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
    int mask = isClient ? 0x80 : 0;
    frame.put((byte) 0x81);
    if (payload.length < 126) {
      frame.put((byte) (mask | payload.length));
    } else if (payload.length <= 0xFFFF) {
      frame.put((byte) (mask | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (mask | 127)).putLong(payload.length);
    }
    if (isClient) {
      // A mask of zeros, so that the load costs less than what it loads.
      frame.putInt(0);
    }
    frame.put(payload).flip();
    write(frame);
  }

  /** Takes nothing any more of what the other side sends. */
  void stopReading() {
    isDeaf = true;
    interest(0);
  }

  void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // gone already
    }
    if (open) {
      open = false;
      listener.closed(this);
    }
  }

  void ready() {
    try {
      flush();
      if (isDeaf) {
        return;
      }
      int got = channel.read(in);
      in.flip();
      boolean more = true;
      while (more) {
        more = open ? readFrame() : readHead();
      }
      in.compact();
      if (got < 0) {
        close();
      }
    } catch (IOException broken) {
      close();
    }
  }

  private void write(ByteBuffer bytes) {
    try {
      if (out.isEmpty()) {
        channel.write(bytes);
      }
      if (bytes.hasRemaining()) {
        out.add(bytes);
        interest(reading() | SelectionKey.OP_WRITE);
      }
    } catch (IOException broken) {
      close();
    }
  }

  private void flush() throws IOException {
    while (!out.isEmpty()) {
      channel.write(out.peek());
      if (out.peek().hasRemaining()) {
        return;
      }
      out.remove();
      if (out.isEmpty()) {
        interest(reading());
      }
    }
  }

  private int reading() {
    return isDeaf ? 0 : SelectionKey.OP_READ;
  }

  private void interest(int operations) {
    if (key != null && key.isValid()) {
      key.interestOps(operations);
    }
  }

  private boolean readHead() {
    String head = StandardCharsets.ISO_8859_1.decode(in.duplicate()).toString();
    int end = head.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    in.position(in.position() + end + 4);
    if (isClient && !head.startsWith("HTTP/1.1 101")) {
      throw new IllegalStateException("no upgrade: " + head);
    }
    if (!isClient) {
      write(ByteBuffer.wrap(upgrade(head).getBytes(StandardCharsets.US_ASCII)));
    }
    open = true;
    listener.opened(this);
    return in.hasRemaining();
  }

  private static String upgrade(String head) {
    String asked =
        head.lines()
            .filter(line -> line.regionMatches(true, 0, "sec-websocket-key:", 0, 18))
            .map(line -> line.substring(18).strip())
            .findFirst()
            .orElseThrow();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((asked + ACCEPT).getBytes(StandardCharsets.US_ASCII));
      return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: "
          + Base64.getEncoder().encodeToString(digest)
          + "\r\n\r\n";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean readFrame() {
    if (in.remaining() < 2) {
      return false;
    }
    int start = in.position();
    int opcode = in.get(start) & 0x0f;
    int second = in.get(start + 1) & 0xff;
    int length = second & 0x7f;
    int header = 2;
    if (length == 126) {
      if (in.remaining() < 4) {
        return false;
      }
      length = in.getShort(start + 2) & 0xffff;
      header = 4;
    }
    int mask = 0;
    if ((second & 0x80) != 0) {
      if (in.remaining() < header + 4) {
        return false;
      }
      mask = in.getInt(start + header);
      header += 4;
    }
    if (in.remaining() < header + length) {
      return false;
    }
    ByteBuffer payload = in.slice(start + header, length);
    in.position(start + header + length);
    unmask(payload, mask);
    if (opcode == 1) {
      listener.text(this, payload);
    } else if (opcode == 8) {
      close();
      return false;
    }
    return open;
  }

  private static void unmask(ByteBuffer payload, int mask) {
    if (mask == 0) {
      return;
    }
    int at = 0;
    for (; at + 4 <= payload.limit(); at += 4) {
      payload.putInt(at, payload.getInt(at) ^ mask);
    }
    for (; at < payload.limit(); at++) {
      payload.put(at, (byte) (payload.get(at) ^ (mask >>> (24 - 8 * (at % 4)))));
    }
  }
}
