package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Requests about the agents of one account, each guarded (AE1). */
final class AccountRequests {
  private static final int TOOLS_AT_ONCE = 100;

  private final AgentsGuard guard;
  private final AgentsApi api;
  private final Secret key;
  private final boolean own;

  /**
   * @param own whether the account is an organization's own
   */
  AccountRequests(AgentsGuard guard, AgentsApi api, Secret key, boolean own) {
    this.guard = guard;
    this.api = api;
    this.key = key;
    this.own = own;
  }

  String create(JsonNode agent) {
    return made("agent_id", () -> api.create(key(), agent.toString()));
  }

  JsonNode list(String search, String cursor, int size) {
    return ask(() -> api.list(key(), size, given(search), given(cursor)));
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
    return ask(
        () -> api.listTools(key(), "client", "created_at", "desc", TOOLS_AT_ONCE, given(cursor)));
  }

  /** False when there is no such tool; one that agents have is not removed, but refused. */
  boolean removeTool(String id) {
    return found(() -> api.removeTool(key(), id)).isPresent();
  }

  private String made(String idField, Supplier<String> request) {
    String id = ask(request).path(idField).asText();
    if (id.isEmpty()) {
      throw new ProviderUnavailable("the provider named nothing that was made");
    }
    return id;
  }

  private static String tool(JsonNode config) {
    return JsonNodeFactory.instance.objectNode().set("tool_config", config).toString();
  }

  private JsonNode ask(Supplier<String> request) {
    return guard.ask(() -> VendorAnswers.ask(own, request));
  }

  private Optional<JsonNode> found(Supplier<String> request) {
    return guard.ask(() -> VendorAnswers.askForOne(own, request));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private String key() {
    return key.reveal();
  }
}
