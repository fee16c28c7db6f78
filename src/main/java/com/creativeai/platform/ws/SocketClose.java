package com.creativeai.platform.ws;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Closes a socket once, and takes it well when it is gone already (WS3). */
public final class SocketClose {
  private static final Logger LOG = System.getLogger(SocketClose.class.getName());

  private final Session session;
  private final AtomicBoolean closed = new AtomicBoolean();

  public SocketClose(Session session) {
    this.session = session;
  }

  public void close(CloseCode code, String reason) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      session.close(new CloseReason(code, reason));
    } catch (IOException | RuntimeException gone) {
      LOG.log(Level.DEBUG, "event=socket_close_failed", gone);
    }
  }
}
