package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The agents, one JSON file each; the seeded ones exist from the first start. */
final class AgentCatalog {
  private static final List<String> TEXT_FIELDS =
      List.of("/agent/first_message", "/agent/language", "/agent/prompt/prompt", "/tts/voice_id");

  /** Named by their users: a patch says all that is in them. */
  private static final List<JsonPointer> MAPS =
      List.of(
          JsonPointer.compile("/platform_settings/data_collection"),
          JsonPointer.compile(
              "/conversation_config/agent/dynamic_variables/dynamic_variable_placeholders"));

  private static final JsonPointer PROMPT =
      JsonPointer.compile("/conversation_config/agent/prompt");

  private final JsonFiles files;
  private final ToolCatalog tools;
  private final Clock clock;
  private final ObjectNode seed = Json.resource("/sandbox/agent/agents.json");
  private final Map<String, AgentDefinition> agents = new ConcurrentHashMap<>();

  AgentCatalog(Path dataDir, Clock clock, ToolCatalog tools) {
    this.clock = clock;
    this.tools = tools;
    files = new JsonFiles(dataDir.resolve("agents"));
    if (files.isNew()) {
      seed.path("agents").forEach(this::plant);
    }
    files.read().forEach(this::load);
  }

  /** In any workspace: whoever opens a conversation names the agent only. */
  Optional<AgentDefinition> find(String id) {
    return Optional.ofNullable(agents.get(id));
  }

  AgentDefinition get(Workspace workspace, String id) {
    return find(id)
        .filter(agent -> workspace.owns(agent.json()))
        .orElseThrow(
            () ->
                VendorError.notFound(
                    "document_not_found", "Document with id " + id + " not found."));
  }

  /** Newest first. */
  List<AgentDefinition> list(Workspace workspace) {
    return agents.values().stream()
        .filter(agent -> workspace.owns(agent.json()))
        .sorted(
            Comparator.comparingLong(AgentDefinition::createdAt)
                .reversed()
                .thenComparing(AgentDefinition::id))
        .toList();
  }

  synchronized AgentDefinition create(Workspace workspace, ObjectNode request) {
    refuseTools(request);
    if (!(request.get("conversation_config") instanceof ObjectNode)) {
      throw VendorError.invalid("body", "conversation_config", "missing", "Field required");
    }
    return save(build(workspace, Ids.next("agent_"), request));
  }

  synchronized AgentDefinition change(Workspace workspace, String id, ObjectNode patch) {
    refuseTools(patch);
    ObjectNode changed = get(workspace, id).json().deepCopy();
    Json.merge(changed, patch);
    MAPS.forEach(map -> replace(changed, patch, map));
    changed.put("agent_id", id);
    workspace.mark(changed);
    validate(changed);
    changed.withObject("/metadata").put("updated_at_unix_secs", clock.instant().getEpochSecond());
    return save(new AgentDefinition(changed));
  }

  synchronized void delete(Workspace workspace, String id) {
    get(workspace, id);
    agents.remove(id);
    files.delete(id);
  }

  /**
   * Deletes a tool of the workspace.
   *
   * @param force takes it away from agents that have it; otherwise it is refused then
   */
  synchronized void deleteTool(Workspace workspace, String id, boolean force) {
    tools.get(workspace, id);
    List<AgentDefinition> users =
        agents.values().stream().filter(agent -> agent.toolIds().contains(id)).toList();
    if (!force && !users.isEmpty()) {
      throw VendorError.of(
          400, "tool_has_dependent_agents", "Tool " + id + " is used by agents. Remove it first.");
    }
    for (AgentDefinition user : users) {
      ObjectNode without = user.json().deepCopy();
      ArrayNode kept = without.withObject(PROMPT).putArray("tool_ids");
      user.toolIds().stream().filter(tool -> !tool.equals(id)).forEach(kept::add);
      save(new AgentDefinition(without));
    }
    tools.delete(workspace, id);
  }

  /** Gone since July 2025: tools are named by their ids. */
  private static void refuseTools(ObjectNode request) {
    if (request.at(PROMPT).has("tools")) {
      throw VendorError.invalid(
          "body",
          "conversation_config.agent.prompt.tools",
          "value_error",
          "The tools field is no longer supported, use tool_ids and built_in_tools");
    }
  }

  private static void replace(ObjectNode changed, ObjectNode patch, JsonPointer map) {
    if (patch.at(map) instanceof ObjectNode given) {
      String field = map.last().getMatchingProperty();
      changed.withObject(map.head()).set(field, given.deepCopy());
    }
  }

  private void plant(JsonNode agent) {
    ObjectNode request = Json.object();
    request.put("name", agent.path("name").asText());
    ObjectNode config = request.putObject("conversation_config");
    ObjectNode behaviour = config.putObject("agent");
    behaviour.put("first_message", agent.path("first_message").asText());
    behaviour.putObject("prompt").put("prompt", agent.path("prompt").asText());
    if (agent.has("voice_id")) {
      config.putObject("tts").put("voice_id", agent.path("voice_id").asText());
    }
    if (agent.path("overrides").asBoolean()) {
      request
          .putObject("platform_settings")
          .putObject("overrides")
          .set("conversation_config_override", seed.path("openOverrides").deepCopy());
    }
    save(build(Workspace.DEFAULT, agent.path("agent_id").asText(), request));
  }

  private AgentDefinition build(Workspace workspace, String id, ObjectNode request) {
    ObjectNode agent = Json.object();
    agent.put("agent_id", id);
    agent.put("name", "New agent");
    agent.setAll((ObjectNode) seed.path("defaults").deepCopy());
    agent.putArray("tags");
    agent.putArray("phone_numbers");
    agent.putObject("metadata").put("created_at_unix_secs", clock.instant().getEpochSecond());
    Json.merge(agent, request);
    agent.put("agent_id", id);
    workspace.mark(agent);
    validate(agent);
    return new AgentDefinition(agent);
  }

  private void validate(ObjectNode agent) {
    JsonNode name = agent.path("name");
    if (name.isNull()) {
      agent.put("name", "New agent");
    } else if (!name.isTextual()) {
      throw VendorError.invalid("body", "name", "string_type", "Input should be a valid string");
    }
    for (String part : List.of("conversation_config", "platform_settings")) {
      if (!(agent.get(part) instanceof ObjectNode)) {
        throw VendorError.invalid("body", part, "dict_type", "Input should be a valid dictionary");
      }
    }
    for (String field : TEXT_FIELDS) {
      JsonNode value = agent.path("conversation_config").at(field);
      if (!value.isTextual()) {
        throw VendorError.invalid(
            "body",
            "conversation_config" + field.replace('/', '.'),
            "string_type",
            "Input should be a valid string");
      }
    }
    validateTools(new AgentDefinition(agent));
  }

  /** An agent calls its tools by their names. */
  private void validateTools(AgentDefinition agent) {
    Workspace workspace = Workspace.of(agent.json());
    Set<String> names = new HashSet<>();
    for (String id : agent.toolIds()) {
      String name = tools.get(workspace, id).at("/tool_config/name").asText();
      if (!names.add(name)) {
        throw VendorError.invalid(
            "body",
            "conversation_config.agent.prompt.tool_ids",
            "value_error",
            "There are two tools called " + name);
      }
    }
  }

  private AgentDefinition save(AgentDefinition agent) {
    files.write(agent.id(), agent.json());
    agents.put(agent.id(), agent);
    return agent;
  }

  /** Tools that were kept within an agent get ids, as the vendor gave them some in July 2025. */
  private void load(ObjectNode agent) {
    if (agent.at(PROMPT) instanceof ObjectNode prompt && prompt.has("tools")) {
      Workspace workspace = Workspace.of(agent);
      ArrayNode ids = prompt.withArray("tool_ids");
      prompt
          .remove("tools")
          .forEach(tool -> ids.add(tools.add(workspace, (ObjectNode) tool).path("id").asText()));
      save(new AgentDefinition(agent));
    } else {
      agents.put(agent.path("agent_id").asText(), new AgentDefinition(agent));
    }
  }
}
