package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;

/**
 * Requests to ElevenLabs, by {@code java.net.http} because the client's usual way cannot PATCH;
 * each bounded in time and number (AE1).
 */
@ApplicationScoped
public class GuardedAgents {
  private static final System.Logger LOG = System.getLogger(GuardedAgents.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONNECT_SECONDS = 3;
  private static final int ANSWER_SECONDS = 8;
  private static final int LONGEST_WORDS = 200;
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  @Inject ElevenLabsSettings settings;
  @Inject AgentsGuard guard;

  @SuppressWarnings("NullAway.Init") // Before anything else is asked of a bean.
  private AgentsApi api;

  @PostConstruct
  void connect() {
    api =
        RestClientBuilder.newBuilder()
            .baseUri(settings.baseUrl())
            .register(new JavaNetHttpConnectorProvider())
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
            .build(AgentsApi.class);
  }

  @PreDestroy
  void close() {
    try {
      ((Closeable) api).close();
    } catch (IOException stopping) {
      LOG.log(System.Logger.Level.DEBUG, "event=agents-client-not-closed", stopping);
    }
  }

  String create(JsonNode agent) {
    String id = ask(() -> api.create(key(), agent.toString())).path("agent_id").asText();
    if (id.isEmpty()) {
      throw new ProviderUnavailable("the provider named no agent");
    }
    return id;
  }

  /** False when there is no such agent. */
  boolean change(String id, JsonNode agent) {
    return askForOne(() -> api.change(key(), id, agent.toString())).isPresent();
  }

  Optional<JsonNode> find(String id) {
    return askForOne(() -> api.get(key(), id));
  }

  private Optional<JsonNode> askForOne(Supplier<String> request) {
    try {
      return Optional.of(ask(request));
    } catch (ProviderRejected refused) {
      if (refused.code().equals(String.valueOf(NOT_FOUND))) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private JsonNode ask(Supplier<String> request) {
    return guard.ask(() -> answer(request));
  }

  private static JsonNode answer(Supplier<String> request) {
    try {
      return JSON.readTree(request.get());
    } catch (WebApplicationException answered) {
      throw failure(answered.getResponse());
    } catch (ProcessingException broken) {
      throw new ProviderUnavailable(broken.getClass().getSimpleName(), broken);
    } catch (JsonProcessingException notJson) {
      throw new ProviderUnavailable("the answer is not JSON", notJson);
    }
  }

  private static RuntimeException failure(Response response) {
    int status = response.getStatus();
    if (status >= SERVER_ERRORS || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS) {
      return new ProviderUnavailable("HTTP " + status);
    }
    String text = ("HTTP " + status + " " + words(response)).strip();
    return new ProviderRejected(
        String.valueOf(status), text.substring(0, Math.min(text.length(), LONGEST_WORDS)));
  }

  /** {@code {"detail":{"status","message"}}} or {@code {"detail":[{"loc","msg","type"}]}}. */
  private static String words(Response response) {
    try {
      JsonNode detail = JSON.readTree(response.readEntity(String.class)).path("detail");
      JsonNode first = detail.path(0);
      return detail.isArray()
          ? first.path("loc") + " " + first.path("msg").asText()
          : detail.path("message").asText(detail.asText());
    } catch (ProcessingException | JsonProcessingException unreadable) {
      return "";
    }
  }

  private String key() {
    return settings.apiKey().reveal();
  }
}
