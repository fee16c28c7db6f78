package com.creativeai.platform.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.net.ServerSocketFactory;

/** A server of one connection. */
final class RawServer extends RawLine {
  private final ServerSocket door;

  RawServer() throws IOException {
    this(ServerSocketFactory.getDefault());
  }

  RawServer(ServerSocketFactory sockets) throws IOException {
    super(false);
    door = sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    door.setSoTimeout(8_000);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Waits for a request; answers its head. */
  String request() throws IOException {
    use(door.accept());
    return head();
  }

  void accept() throws IOException, GeneralSecurityException {
    String key = request().replaceFirst("(?is).*sec-websocket-key: *([^\r]+).*", "$1");
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

  @Override
  public void close() throws IOException {
    super.close();
    door.close();
  }
}
