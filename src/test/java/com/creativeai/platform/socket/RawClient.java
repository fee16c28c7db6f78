package com.creativeai.platform.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A client of one connection. */
public final class RawClient extends RawLine {
  private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

  public RawClient(int port) throws IOException {
    super(true);
    use(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** A handshake as browsers make it, with these lines besides. */
  static String handshake(String path, String... lines) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
        + KEY
        + "\r\n"
        + String.join("", lines)
        + "\r\n";
  }

  /** Sends a request; answers the status. */
  int ask(String request) throws IOException {
    answer(request);
    return Integer.parseInt(head().substring("HTTP/1.1 ".length()).substring(0, 3));
  }
}
