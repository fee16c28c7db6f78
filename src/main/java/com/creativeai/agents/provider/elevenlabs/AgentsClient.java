package com.creativeai.agents.provider.elevenlabs;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;

/** Opens the REST client by {@code java.net.http}, because its usual way cannot PATCH. */
final class AgentsClient {
  private static final System.Logger LOG = System.getLogger(AgentsClient.class.getName());
  private static final int CONNECT_SECONDS = 3;

  private AgentsClient() {}

  static AgentsApi open(URI baseUrl, int answerSeconds) {
    return RestClientBuilder.newBuilder()
        .baseUri(baseUrl)
        .register(new JavaNetHttpConnectorProvider())
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(answerSeconds, TimeUnit.SECONDS)
        .build(AgentsApi.class);
  }

  static void close(AgentsApi api) {
    try {
      ((Closeable) api).close();
    } catch (IOException stopping) {
      LOG.log(System.Logger.Level.DEBUG, "event=agents-client-not-closed", stopping);
    }
  }
}
