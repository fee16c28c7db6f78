package com.creativeai.calls.ws;

import com.creativeai.platform.security.StandingCaller;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** One connection to the event socket; made anew for each by {@link EventSocketDeployment}. */
public final class EventEndpoint extends Endpoint {
  private static final Logger LOG = System.getLogger(EventEndpoint.class.getName());

  private final EventFeeds feeds;
  private volatile @Nullable EventFeed feed;

  EventEndpoint(EventFeeds feeds) {
    this.feeds = feeds;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(EventFeed.LONGEST_MESSAGE);
    session.setMaxBinaryMessageBufferSize(1);
    session.setMaxIdleTimeout(0);
    EventFeed opened =
        feeds.open((StandingCaller) session.getUserPrincipal(), new SessionEventWire(session));
    feed = opened;
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) opened::onText);
    session.addMessageHandler(
        PongMessage.class, (MessageHandler.Whole<PongMessage>) pong -> opened.onPong());
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    EventFeed opened = feed;
    if (opened != null) {
      feeds.closed(opened);
    }
  }

  /** A connection that broke is closed afterwards. */
  @Override
  public void onError(Session session, Throwable failure) {
    LOG.log(Level.DEBUG, "event=event_socket_error", failure);
  }
}
