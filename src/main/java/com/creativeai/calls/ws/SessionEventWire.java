package com.creativeai.calls.ws;

import com.creativeai.platform.ws.SocketClose;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A connection of the container. */
final class SessionEventWire implements EventWire {
  private static final Logger LOG = System.getLogger(SessionEventWire.class.getName());

  private final RemoteEndpoint.Async remote;
  private final SocketClose end;

  SessionEventWire(Session session) {
    this.remote = session.getAsyncRemote();
    this.end = new SocketClose(session);
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
    end.close(CloseCodes.getCloseCode(why.code()), why.reason());
  }
}
