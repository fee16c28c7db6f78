package com.creativeai.platform.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** Opens connections to servers (SK7). */
@ApplicationScoped
public class SocketClient {
  private final SocketLoops loops;
  private final SSLContext trust;

  @Inject
  public SocketClient(SocketLoops loops) {
    this(loops, ofThisMachine());
  }

  /**
   * @param trust says whose certificates are good
   */
  SocketClient(SocketLoops loops, SSLContext trust) {
    this.loops = loops;
    this.trust = trust;
  }

  /** For client proxies only, its own and those of its users. */
  @SuppressWarnings("NullAway") // A proxy has no use for them.
  public SocketClient() {
    this.loops = null;
    this.trust = null;
  }

  /**
   * Opens a connection, and answers before it is open.
   *
   * @param address ws or wss
   * @param longestMessage in bytes, of what the server sends
   */
  public void open(URI address, int longestMessage, FrameListener listener) {
    new ClientOpening(loops, trust, address, longestMessage, listener).begin();
  }

  private static SSLContext ofThisMachine() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JVM has no TLS", impossible);
    }
  }
}
