package com.creativeai.calls.ws.browser;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection of the container. A send that fails is followed by the end of the connection. */
final class SessionBrowserWire implements BrowserWire {
  private static final Logger LOG = System.getLogger(SessionBrowserWire.class.getName());

  private final Session session;
  private final RemoteEndpoint.Async remote;
  private final AtomicBoolean closed = new AtomicBoolean();

  SessionBrowserWire(Session session) {
    this.session = session;
    this.remote = session.getAsyncRemote();
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
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      session.close(new CloseReason(CloseCodes.getCloseCode(why.code()), why.reason()));
    } catch (IOException | RuntimeException gone) {
      LOG.log(Level.DEBUG, "event=browser_close_failed", gone);
    }
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
