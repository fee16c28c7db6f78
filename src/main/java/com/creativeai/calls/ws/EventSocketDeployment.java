package com.creativeai.calls.ws;

import com.creativeai.platform.security.StandingCaller;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** Puts the event socket at its address when the application starts. */
@WebListener
public class EventSocketDeployment implements ServletContextListener {
  static final String PATH = "/ws/v1/events";

  /** What clients offer that also send credentials as subprotocols. */
  static final String PROTOCOL = "creativeai.events.v1";

  @Inject EventFeeds feeds;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServerContainer container =
        (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(EventEndpoint.class, PATH)
            .subprotocols(List.of(PROTOCOL))
            .configurator(new Known(feeds))
            .build();
    try {
      container.addEndpoint(config);
    } catch (DeploymentException wrong) {
      throw new IllegalStateException("the event socket cannot be deployed", wrong);
    }
  }

  /** Makes endpoints by hand, and lets nobody through whom the filter has not seen. */
  private static final class Known extends ServerEndpointConfig.Configurator {
    private final EventFeeds feeds;

    Known(EventFeeds feeds) {
      this.feeds = feeds;
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      if (!(request.getUserPrincipal() instanceof StandingCaller)) {
        throw new IllegalStateException("nobody known opens the event socket");
      }
    }

    /** Our pages and listed ones: the filter has checked it, and knows more of the request. */
    @Override
    public boolean checkOrigin(String origin) {
      return true;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(new EventEndpoint(feeds));
    }
  }
}
