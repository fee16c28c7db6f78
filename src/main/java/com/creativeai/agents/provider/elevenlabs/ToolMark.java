package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.ProvidedFor;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says at the vendor for whom a tool was made from here (AE9). Tools have no tags there, but usual
 * values of variables, which the agent does not read.
 */
final class ToolMark {
  private static final String PLACE = "/dynamic_variables/dynamic_variable_placeholders";
  private static final String NAME = "creativeai_made_for";

  private ToolMark() {}

  static ObjectNode write(ProvidedFor whom, ObjectNode config) {
    config.withObject(PLACE).put(NAME, text(whom));
    return config;
  }

  static boolean isOf(ProvidedFor whom, JsonNode config) {
    return read(config).equals(text(whom));
  }

  static boolean isOf(OrganizationId organization, JsonNode config) {
    return read(config).startsWith(organization + "/");
  }

  private static String read(JsonNode config) {
    return config.at(PLACE).path(NAME).asText();
  }

  private static String text(ProvidedFor whom) {
    return whom.organization() + "/" + whom.agent() + (whom.tests() ? "/tests" : "");
  }
}
