package com.creativeai.calls.ws.browser;

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

/** Puts the media socket of pages at its address when the application starts. */
@WebListener
public class BrowserSocketDeployment implements ServletContextListener {
  static final String PATH = "/media/browser";

  /** What pages offer beside their ticket, and get back. */
  static final String PROTOCOL = "creativeai.media.v1";

  @Inject BrowserLines lines;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServerContainer container =
        (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(BrowserMediaEndpoint.class, PATH)
            .subprotocols(List.of(PROTOCOL))
            .configurator(new Admitted(lines))
            .build();
    try {
      container.addEndpoint(config);
    } catch (DeploymentException wrong) {
      throw new IllegalStateException("the pages' media socket cannot be deployed", wrong);
    }
  }

  /** Makes endpoints by hand, and lets nobody through whom the filter has not admitted. */
  private static final class Admitted extends ServerEndpointConfig.Configurator {
    private final BrowserLines lines;

    Admitted(BrowserLines lines) {
      this.lines = lines;
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      if (!(request.getUserPrincipal() instanceof BrowserVisitor)) {
        throw new IllegalStateException("nobody admitted opens the pages' media socket");
      }
    }

    /** The filter has checked it, and knows more of the request. */
    @Override
    public boolean checkOrigin(String origin) {
      return true;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(new BrowserMediaEndpoint(lines));
    }
  }
}
