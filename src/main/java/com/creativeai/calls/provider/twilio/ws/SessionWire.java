package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.platform.ws.SocketClose;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** A connection of the container. */
final class SessionWire implements Wire {
  private static final Logger LOG = System.getLogger(SessionWire.class.getName());

  private final RemoteEndpoint.Async remote;
  private final SocketClose end;

  SessionWire(Session session) {
    this.remote = session.getAsyncRemote();
    this.end = new SocketClose(session);
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
    end.close(
        why == Closing.NORMAL ? CloseCodes.NORMAL_CLOSURE : CloseCodes.VIOLATED_POLICY, reason);
  }
}
