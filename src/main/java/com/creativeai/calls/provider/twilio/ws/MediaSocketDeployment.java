package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.TwilioSignature;
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

/** Puts the media socket at its address when the application starts. */
@WebListener
public class MediaSocketDeployment implements ServletContextListener {
  @Inject TwilioHandshake handshake;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServerContainer container =
        (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(TwilioMediaEndpoint.class, CallbackAddresses.MEDIA_PATH)
            .configurator(new Checked(handshake))
            .build();
    try {
      container.addEndpoint(config);
    } catch (DeploymentException wrong) {
      throw new IllegalStateException("the media socket cannot be deployed", wrong);
    }
  }

  /** Makes endpoints by hand, and lets no handshake through that is not signed. */
  private static final class Checked extends ServerEndpointConfig.Configurator {
    private final TwilioHandshake handshake;

    Checked(TwilioHandshake handshake) {
      this.handshake = handshake;
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      List<String> given = request.getHeaders().get(TwilioSignature.HEADER);
      if (given == null || given.isEmpty() || !handshake.isGenuine(given.get(0))) {
        throw new IllegalStateException("the handshake is not signed by our carrier");
      }
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(handshake.open());
    }
  }
}
