package com.creativeai.calls.provider.twilio.ws;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A connection of the container. */
final class SessionWire implements Wire {
  private static final Logger LOG = System.getLogger(SessionWire.class.getName());

  private final Session session;
  private final RemoteEndpoint.Async remote;
  private final AtomicBoolean closed = new AtomicBoolean();

  SessionWire(Session session) {
    this.session = session;
    this.remote = session.getAsyncRemote();
  }

  @Override
  public void send(String frame, Consumer<Boolean> done) {
    try {
      remote.sendText(frame, result -> done.accept(result.isOK()));
    } catch (RuntimeException gone) {
      // Tyrus has no type of its own for a socket that closed since the last frame.
      LOG.log(Level.DEBUG, "event=media_send_failed", gone);
      done.accept(false);
    }
  }

  @Override
  public void close(Closing why, String reason) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    CloseCodes code =
        why == Closing.NORMAL ? CloseCodes.NORMAL_CLOSURE : CloseCodes.VIOLATED_POLICY;
    try {
      session.close(new CloseReason(code, reason));
    } catch (IOException | RuntimeException gone) {
      LOG.log(Level.DEBUG, "event=media_close_failed", gone);
    }
  }
}
