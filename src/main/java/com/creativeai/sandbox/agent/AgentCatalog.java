package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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

  private final Path directory;
  private final Clock clock;
  private final ObjectNode seed = Json.resource("/sandbox/agent/agents.json");
  private final Map<String, AgentDefinition> agents = new ConcurrentHashMap<>();

  AgentCatalog(Path dataDir, Clock clock) {
    this.directory = dataDir.resolve("agents");
    this.clock = clock;
    try {
      boolean first = Files.notExists(directory);
      Files.createDirectories(directory);
      if (first) {
        seed.path("agents").forEach(this::plant);
      }
      load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<AgentDefinition> find(String id) {
    return Optional.ofNullable(agents.get(id));
  }

  AgentDefinition get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                VendorError.notFound(
                    "document_not_found", "Document with id " + id + " not found."));
  }

  /** Newest first. */
  List<AgentDefinition> list() {
    return agents.values().stream()
        .sorted(
            Comparator.comparingLong(AgentDefinition::createdAt)
                .reversed()
                .thenComparing(AgentDefinition::id))
        .toList();
  }

  AgentDefinition create(ObjectNode request) {
    if (!(request.get("conversation_config") instanceof ObjectNode)) {
      throw VendorError.invalid("body", "conversation_config", "missing", "Field required");
    }
    return save(build(Ids.next("agent_"), request));
  }

  AgentDefinition change(String id, ObjectNode patch) {
    ObjectNode changed = get(id).json().deepCopy();
    Json.merge(changed, patch);
    MAPS.forEach(map -> replace(changed, patch, map));
    changed.put("agent_id", id);
    validate(changed);
    changed.withObject("/metadata").put("updated_at_unix_secs", clock.instant().getEpochSecond());
    return save(new AgentDefinition(changed));
  }

  void delete(String id) {
    get(id);
    agents.remove(id);
    try {
      Files.deleteIfExists(directory.resolve(id + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    save(build(agent.path("agent_id").asText(), request));
  }

  private AgentDefinition build(String id, ObjectNode request) {
    ObjectNode agent = Json.object();
    agent.put("agent_id", id);
    agent.put("name", "New agent");
    agent.setAll((ObjectNode) seed.path("defaults").deepCopy());
    agent.putArray("tags");
    agent.putArray("phone_numbers");
    agent.putObject("metadata").put("created_at_unix_secs", clock.instant().getEpochSecond());
    Json.merge(agent, request);
    agent.put("agent_id", id);
    validate(agent);
    return new AgentDefinition(agent);
  }

  private static void validate(ObjectNode agent) {
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
  }

  private AgentDefinition save(AgentDefinition agent) {
    try {
      Path file = directory.resolve(agent.id() + ".json");
      Path draft = directory.resolve(agent.id() + ".tmp");
      Files.write(draft, Json.bytes(agent.json()));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    agents.put(agent.id(), agent);
    return agent;
  }

  private void load() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Json.readObject(Files.readString(file))
            .map(AgentDefinition::new)
            .ifPresent(agent -> agents.put(agent.id(), agent));
      }
    }
  }
}
