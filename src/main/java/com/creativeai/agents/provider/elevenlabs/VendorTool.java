package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.ProvidedFor;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A tool of the account.
 *
 * @param config what it is; missing when an agent names it and it is not there
 */
record VendorTool(String id, JsonNode config) {
  static VendorTool read(JsonNode tool) {
    return new VendorTool(tool.path("id").asText(), tool.path("tool_config"));
  }

  /** Whether an agent names it, and nothing has this id. */
  boolean isGone() {
    return config.isMissingNode();
  }

  String name() {
    return config.path("name").asText();
  }

  /** Its name; without one its id. */
  String label() {
    return name().isEmpty() ? id : name();
  }

  /** Whether the other end of the conversation is asked to do it, and not ElevenLabs (AE5). */
  boolean isClientTool() {
    return config.path("type").asText().equals("client");
  }

  boolean isOf(ProvidedFor whom) {
    return isClientTool() && ToolMark.isOf(whom, config);
  }

  boolean isOf(OrganizationId organization) {
    return isClientTool() && ToolMark.isOf(organization, config);
  }

  /** What is wanted, together with what people set up there that we do not know of. */
  ObjectNode with(ObjectNode wanted) {
    ObjectNode both = ((ObjectNode) config).deepCopy();
    return both.setAll(wanted);
  }
}
