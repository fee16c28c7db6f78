package com.creativeai.platform.socket;

import java.io.IOException;

/** The server answered, but opened no socket. */
public final class HandshakeRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public HandshakeRefused(int status) {
    super("HTTP " + status + " at the handshake");
    this.status = status;
  }

  /** The HTTP status; 101 when the rest of the answer was wrong. */
  public int status() {
    return status;
  }
}
