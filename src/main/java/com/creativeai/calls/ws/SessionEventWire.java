package com.creativeai.calls.ws;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A connection of the container. */
final class SessionEventWire implements EventWire {
  private static final Logger LOG = System.getLogger(SessionEventWire.class.getName());

  private final Session session;
  private final RemoteEndpoint.Async remote;
  private final AtomicBoolean closed = new AtomicBoolean();

  SessionEventWire(Session session) {
    this.session = session;
    this.remote = session.getAsyncRemote();
  }

  @Override
  public void send(String message, Consumer<Boolean> done) {
    try {
      remote.sendText(message, result -> done.accept(result.isOK()));
    } catch (RuntimeException gone) {
      // Tyrus has no type of its own for a socket that closed since the last message.
      LOG.log(Level.DEBUG, "event=event_send_failed", gone);
      done.accept(false);
    }
  }

  @Override
  public void ping() {
    try {
      remote.sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException gone) {
      LOG.log(Level.DEBUG, "event=event_ping_failed", gone);
    }
  }

  @Override
  public void close(Closing why) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(why.code()), why.reason()));
    } catch (IOException | RuntimeException gone) {
      LOG.log(Level.DEBUG, "event=event_close_failed", gone);
    }
  }
}
