package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentSpecCheck;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A change of an agent. A patch replaces lists, and perhaps maps, so what people set up there
 * within them is said again (AE3).
 */
final class AgentPatch {
  private static final JsonPointer BUILT_IN_TOOLS =
      JsonPointer.compile("/conversation_config/agent/prompt/built_in_tools");
  private static final JsonPointer VARIABLES =
      JsonPointer.compile(
          "/conversation_config/agent/dynamic_variables/dynamic_variable_placeholders");
  private static final JsonPointer CRITERIA =
      JsonPointer.compile("/platform_settings/evaluation/criteria");
  private static final JsonPointer DATA = JsonPointer.compile("/platform_settings/data_collection");

  private final ObjectNode patch;
  private final JsonNode present;

  private AgentPatch(ObjectNode patch, JsonNode present) {
    this.patch = patch;
    this.present = present;
  }

  /**
   * The patch that makes an agent what is said.
   *
   * @param present the agent as it is there
   * @param tools ids of all its tools that have some
   */
  static ObjectNode of(AgentSpec spec, JsonNode present, List<String> tools) {
    AgentPatch change = new AgentPatch(AgentJson.of(spec, tools), present);
    change.keepBuiltInTools();
    change.keepNames(VARIABLES, AgentSpecCheck::isVariable);
    change.keepNames(DATA, AgentSpecCheck::isId);
    change.keepCriteria();
    return change.patch;
  }

  /** What is on stays on as somebody set it up, with their description. */
  private void keepBuiltInTools() {
    ObjectNode tools = (ObjectNode) patch.at(BUILT_IN_TOOLS);
    List<String> on = new ArrayList<>();
    tools.properties().stream()
        .filter(tool -> tool.getValue().isObject())
        .filter(tool -> present.at(BUILT_IN_TOOLS).path(tool.getKey()).isObject())
        .forEach(tool -> on.add(tool.getKey()));
    tools.remove(on);
  }

  /** Of a map, what has no name of ours; of the others, the fields that we do not know of. */
  private void keepNames(JsonPointer map, Predicate<String> isOurs) {
    ObjectNode ours = (ObjectNode) patch.at(map);
    present
        .at(map)
        .properties()
        .forEach(
            one -> {
              if (!isOurs.test(one.getKey())) {
                ours.set(one.getKey(), one.getValue());
              } else if (ours.get(one.getKey()) instanceof ObjectNode known) {
                ours.set(one.getKey(), over(one.getValue(), known));
              }
            });
  }

  private void keepCriteria() {
    ArrayNode ours = (ArrayNode) patch.at(CRITERIA);
    Map<String, JsonNode> there = new LinkedHashMap<>();
    present.at(CRITERIA).forEach(one -> there.put(one.path("id").asText(), one));
    for (int at = 0; at < ours.size(); at++) {
      ObjectNode known = (ObjectNode) ours.get(at);
      JsonNode before = there.get(known.path("id").asText());
      if (before != null) {
        known.remove("name");
        ours.set(at, over(before, known));
      }
    }
    there.forEach(
        (id, one) -> {
          if (!AgentSpecCheck.isId(id)) {
            ours.add(one);
          }
        });
  }

  private static ObjectNode over(JsonNode before, ObjectNode known) {
    ObjectNode both =
        before instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    return both.setAll(known);
  }
}
