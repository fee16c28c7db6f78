package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.HttpTool;
import com.creativeai.agents.ToolParameter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Tools over HTTP as ElevenLabs' client tools: it asks us during the conversation (AE4). */
final class ClientToolJson {
  /** Longer than we take, so that it hears our answer and not its own patience. */
  private static final int PATIENCE_SECONDS = 20;

  private ClientToolJson() {}

  static void write(List<HttpTool> tools, ArrayNode into) {
    for (HttpTool tool : tools) {
      ObjectNode parameters =
          into.addObject()
              .put("type", "client")
              .put("name", tool.name())
              .put("description", tool.description())
              .put("expects_response", true)
              .put("response_timeout_secs", PATIENCE_SECONDS)
              .putObject("parameters")
              .put("type", "object");
      ObjectNode properties = parameters.putObject("properties");
      ArrayNode required = parameters.putArray("required");
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
    }
  }
}
