package com.creativeai.calls.ws.browser;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** One connection of a page; made anew for each by {@link BrowserSocketDeployment}. */
public final class BrowserMediaEndpoint extends Endpoint {
  private static final int LONGEST_TEXT = 256;
  private static final long LONGEST_SILENCE_MILLIS = 30_000;
  private static final Logger LOG = System.getLogger(BrowserMediaEndpoint.class.getName());

  private final BrowserLines lines;
  private volatile @Nullable BrowserLine line;

  BrowserMediaEndpoint(BrowserLines lines) {
    this.lines = lines;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(LONGEST_TEXT);
    session.setMaxBinaryMessageBufferSize(BrowserLine.LONGEST_MESSAGE);
    session.setMaxIdleTimeout(LONGEST_SILENCE_MILLIS);
    BrowserLine opened =
        lines.open((BrowserVisitor) session.getUserPrincipal(), new SessionBrowserWire(session));
    line = opened;
    session.addMessageHandler(byte[].class, (MessageHandler.Whole<byte[]>) opened::onAudio);
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) opened::onText);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    BrowserLine opened = line;
    if (opened != null) {
      lines.closed(opened, "the browser left with " + reason.getCloseCode().getCode());
    }
  }

  /** A connection that broke is closed afterwards. */
  @Override
  public void onError(Session session, Throwable failure) {
    LOG.log(Level.DEBUG, "event=browser_socket_error", failure);
  }
}
