package com.creativeai.calls.ws.browser;

import com.creativeai.platform.ws.SocketClose;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;

/** A connection of the container. A send that fails is followed by the end of the connection. */
final class SessionBrowserWire implements BrowserWire {
  private static final Logger LOG = System.getLogger(SessionBrowserWire.class.getName());

  private final RemoteEndpoint.Async remote;
  private final SocketClose end;

  SessionBrowserWire(Session session) {
    this.remote = session.getAsyncRemote();
    this.end = new SocketClose(session);
  }

  @Override
  public void send(ByteBuffer audio, Runnable done) {
    attempt(() -> remote.sendBinary(audio, result -> done.run()), done);
  }

  @Override
  public void send(String words, Runnable done) {
    attempt(() -> remote.sendText(words, result -> done.run()), done);
  }

  @Override
  public void close(Closing why) {
    end.close(CloseCodes.getCloseCode(why.code()), why.reason());
  }

  private static void attempt(Runnable send, Runnable done) {
    try {
      send.run();
    } catch (RuntimeException gone) {
      // Tyrus has no type of its own for a socket that closed since the last message.
      LOG.log(Level.DEBUG, "event=browser_send_failed", gone);
      done.run();
    }
  }
}
