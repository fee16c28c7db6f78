package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Requests to ElevenLabs about agents, each bounded in time and number (AE1). */
@ApplicationScoped
public class GuardedAgents {
  private static final int ANSWER_SECONDS = 8;

  @Inject ElevenLabsSettings settings;
  @Inject AgentsGuard guard;

  @SuppressWarnings("NullAway.Init") // Before anything else is asked of a bean.
  private AgentsApi api;

  public GuardedAgents() {}

  GuardedAgents(ElevenLabsSettings settings, AgentsGuard guard, AgentsApi api) {
    this.settings = settings;
    this.guard = guard;
    this.api = api;
  }

  @PostConstruct
  void connect() {
    api = AgentsClient.open(settings.baseUrl(), ANSWER_SECONDS);
  }

  @PreDestroy
  void close() {
    AgentsClient.close(api);
  }

  String create(JsonNode agent) {
    JsonNode made = guard.ask(() -> VendorAnswers.ask(() -> api.create(key(), agent.toString())));
    String id = made.path("agent_id").asText();
    if (id.isEmpty()) {
      throw new ProviderUnavailable("the provider named no agent");
    }
    return id;
  }

  JsonNode list(String search, String cursor, int size) {
    return guard.ask(
        () -> VendorAnswers.ask(() -> api.list(key(), size, given(search), given(cursor))));
  }

  /** False when there is no such agent. */
  boolean change(String id, JsonNode agent) {
    return found(() -> api.change(key(), id, agent.toString())).isPresent();
  }

  Optional<JsonNode> find(String id) {
    return found(() -> api.get(key(), id));
  }

  /** False when there is no such agent. */
  boolean remove(String id) {
    return found(() -> api.remove(key(), id)).isPresent();
  }

  private Optional<JsonNode> found(Supplier<String> request) {
    return guard.ask(() -> VendorAnswers.askForOne(request));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private String key() {
    return settings.apiKey().reveal();
  }
}
