package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.HttpTool;
import com.creativeai.agents.ToolParameter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What an agent does over HTTP, and what the product does for it, as ElevenLabs' client tools: it
 * asks us during the conversation (AE4, AE5).
 */
final class ClientToolJson {
  /** Longer than we take, so that it hears our answer and not its own patience. */
  private static final int PATIENCE_SECONDS = 20;

  private static final List<String> OURS =
      List.of("type", "name", "description", "expects_response", "response_timeout_secs");
  private static final List<String> OURS_OF_PARAMETER = List.of("type", "description");

  private ClientToolJson() {}

  /** All client tools of an agent. */
  static List<ObjectNode> of(AgentSpec spec) {
    List<ObjectNode> tools = new ArrayList<>(ProductTools.of(spec.tools()));
    spec.httpTools().forEach(tool -> tools.add(of(tool)));
    return tools;
  }

  /** A client tool with no parameters yet. */
  static ObjectNode named(String name, String description) {
    ObjectNode tool = JsonNodeFactory.instance.objectNode();
    tool.put("type", "client").put("name", name).put("description", description);
    tool.put("expects_response", true).put("response_timeout_secs", PATIENCE_SECONDS);
    ObjectNode parameters = tool.putObject("parameters").put("type", "object");
    parameters.putObject("properties");
    parameters.putArray("required");
    return tool;
  }

  /** Whether a tool says already what is wanted; what else it says is not ours. */
  static boolean isSame(ObjectNode wanted, JsonNode there) {
    return known(wanted).equals(known(there));
  }

  private static ObjectNode of(HttpTool tool) {
    ObjectNode json = named(tool.name(), tool.description());
    ObjectNode properties = json.withObject("/parameters/properties");
    ArrayNode required = json.withArray("/parameters/required");
    for (ToolParameter one : tool.parameters()) {
      ObjectNode property =
          properties
              .putObject(one.id())
              .put("type", one.kind().code())
              .put("description", one.description());
      if (!one.choices().isEmpty()) {
        one.choices().forEach(property.putArray("enum")::add);
      }
      if (one.required()) {
        required.add(one.id());
      }
    }
    return json;
  }

  private static ObjectNode known(JsonNode tool) {
    ObjectNode known = copy(tool, OURS);
    ObjectNode properties = known.putObject("properties");
    tool.at("/parameters/properties")
        .properties()
        .forEach(one -> properties.set(one.getKey(), knownParameter(one.getValue())));
    known.set("required", inOrder(tool.at("/parameters/required")));
    return known;
  }

  private static ObjectNode knownParameter(JsonNode parameter) {
    ObjectNode known = copy(parameter, OURS_OF_PARAMETER);
    known.set("enum", inOrder(parameter.path("enum")));
    return known;
  }

  private static ObjectNode copy(JsonNode from, List<String> fields) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    fields.forEach(field -> copy.set(field, from.get(field)));
    return copy;
  }

  private static ArrayNode inOrder(JsonNode texts) {
    TreeSet<String> sorted = new TreeSet<>();
    texts.forEach(text -> sorted.add(text.asText()));
    ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
    sorted.forEach(ordered::add);
    return ordered;
  }
}
