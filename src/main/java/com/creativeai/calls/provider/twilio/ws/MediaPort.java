package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.config.StartStep;
import com.creativeai.platform.socket.SocketLoops;
import com.creativeai.platform.socket.SocketServer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The listener of our own for Twilio's media, where {@code MEDIA_PORT} asks for one (MS5). */
@ApplicationScoped
public class MediaPort {
  private static final Logger LOG = System.getLogger(MediaPort.class.getName());

  @Inject DeploymentSettings deployment;
  @Inject SocketLoops loops;
  @Inject TwilioHandshake handshake;
  private Optional<SocketServer> server = Optional.empty();

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object event) {
    deployment.mediaPort().ifPresent(port -> StartStep.orRefuse(() -> listen(port)));
  }

  private void listen(int port) {
    InetSocketAddress address = new InetSocketAddress(deployment.host(), port);
    try {
      server =
          Optional.of(
              SocketServer.start(
                  loops,
                  address,
                  CallbackAddresses.MEDIA_PATH,
                  TwilioStream.LONGEST_FRAME,
                  new MediaDoorkeeper(handshake)));
    } catch (RuntimeException taken) {
      throw new IllegalStateException("MEDIA_PORT " + port + " cannot be listened on", taken);
    }
    LOG.log(Level.INFO, "event=media_port_open port={0}", String.valueOf(port));
  }

  /** Conversations under way go on until they are drained. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    server.ifPresent(SocketServer::close);
  }
}
