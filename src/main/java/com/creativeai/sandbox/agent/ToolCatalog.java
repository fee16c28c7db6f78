package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tools of workspaces, which any agent of the same one may name by their ids. */
final class ToolCatalog {
  static final Comparator<ObjectNode> NEWEST_FIRST =
      Comparator.comparingLong((ObjectNode tool) -> tool.path("created_at_unix_millis").asLong())
          .reversed()
          .thenComparing(tool -> tool.path("id").asText());

  private final Clock clock;
  private final JsonFiles files;
  private final Map<String, ObjectNode> tools = new ConcurrentHashMap<>();

  ToolCatalog(Path dataDir, Clock clock) {
    this.clock = clock;
    files = new JsonFiles(dataDir.resolve("tools"));
    files.read().forEach(tool -> tools.put(tool.path("id").asText(), tool));
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(tools.get(id));
  }

  ObjectNode get(Workspace workspace, String id) {
    return find(id)
        .filter(workspace::owns)
        .orElseThrow(
            () -> VendorError.notFound("tool_not_found", "Tool with id " + id + " not found."));
  }

  List<ObjectNode> list(Workspace workspace) {
    return tools.values().stream().filter(workspace::owns).toList();
  }

  ObjectNode add(Workspace workspace, ObjectNode config) {
    String id = Ids.next("tool_");
    ObjectNode tool = Json.object().put("id", id);
    tool.put("created_at_unix_millis", clock.millis());
    tool.set("tool_config", config);
    workspace.mark(tool);
    return save(id, tool);
  }

  ObjectNode change(Workspace workspace, String id, ObjectNode config) {
    ObjectNode changed = get(workspace, id).deepCopy();
    changed.set("tool_config", config);
    return save(id, changed);
  }

  void delete(Workspace workspace, String id) {
    get(workspace, id);
    tools.remove(id);
    files.delete(id);
  }

  /**
   * What the tools are that an agent names.
   *
   * @param config its {@code conversation_config}
   */
  List<JsonNode> of(JsonNode config) {
    List<JsonNode> configs = new ArrayList<>();
    for (JsonNode id : config.at("/agent/prompt/tool_ids")) {
      find(id.asText()).map(tool -> tool.path("tool_config")).ifPresent(configs::add);
    }
    return configs;
  }

  private ObjectNode save(String id, ObjectNode tool) {
    files.write(id, tool);
    tools.put(id, tool);
    return tool;
  }
}
