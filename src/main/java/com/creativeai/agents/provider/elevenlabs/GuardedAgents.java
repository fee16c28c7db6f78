package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
  private static final int TOOLS_AT_ONCE = 100;

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
    return made("agent_id", () -> api.create(key(), agent.toString()));
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

  String makeTool(JsonNode config) {
    return made("id", () -> api.makeTool(key(), tool(config)));
  }

  /** False when there is no such tool. */
  boolean changeTool(String id, JsonNode config) {
    return found(() -> api.changeTool(key(), id, tool(config))).isPresent();
  }

  Optional<JsonNode> findTool(String id) {
    return found(() -> api.getTool(key(), id));
  }

  /** Client tools of the account, the newest first. */
  JsonNode listTools(String cursor) {
    return guard.ask(
        () ->
            VendorAnswers.ask(
                () ->
                    api.listTools(
                        key(), "client", "created_at", "desc", TOOLS_AT_ONCE, given(cursor))));
  }

  /** False when there is no such tool; one that agents have is not removed, but refused. */
  boolean removeTool(String id) {
    return found(() -> api.removeTool(key(), id)).isPresent();
  }

  private String made(String idField, Supplier<String> request) {
    String id = guard.ask(() -> VendorAnswers.ask(request)).path(idField).asText();
    if (id.isEmpty()) {
      throw new ProviderUnavailable("the provider named nothing that was made");
    }
    return id;
  }

  private static String tool(JsonNode config) {
    return JsonNodeFactory.instance.objectNode().set("tool_config", config).toString();
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
