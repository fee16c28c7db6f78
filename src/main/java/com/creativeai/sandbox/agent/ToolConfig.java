package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/** What a tool is, checked and filled up as the vendor does. */
final class ToolConfig {
  private static final Set<String> TYPES =
      Set.of("client", "webhook", "system", "mcp", "api_integration_webhook");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
  private static final int LEAST_SECONDS = 1;
  private static final int LEAST_SECONDS_OF_WEBHOOKS = 5;
  private static final int MOST_SECONDS = 120;

  private final ObjectNode config;
  private final String type;

  private ToolConfig(ObjectNode config) {
    this.config = config;
    this.type = config.path("type").asText();
  }

  /** The configuration in this request. */
  static ObjectNode of(ObjectNode request) {
    if (!(request.get("tool_config") instanceof ObjectNode given)) {
      throw VendorError.invalid("body", "tool_config", "missing", "Field required");
    }
    ToolConfig read = new ToolConfig(given);
    read.check();
    return read.filledUp();
  }

  private void check() {
    if (!TYPES.contains(type)) {
      throw VendorError.invalid(
          "body", "tool_config", "union_tag_invalid", "Input tag '" + type + "' is not expected");
    }
    if (!NAME.matcher(config.path("name").asText()).matches()) {
      throw invalid(
          "name", "string_pattern_mismatch", "String should match pattern '^[a-zA-Z0-9_-]{1,64}$'");
    }
    if (!config.path("description").isTextual()) {
      throw invalid("description", "missing", "Field required");
    }
    JsonNode seconds = config.path("response_timeout_secs");
    int least = type.equals("webhook") ? LEAST_SECONDS_OF_WEBHOOKS : LEAST_SECONDS;
    if (!seconds.isMissingNode()
        && !(seconds.isInt() && seconds.asInt() >= least && seconds.asInt() <= MOST_SECONDS)) {
      throw invalid(
          "response_timeout_secs",
          "out_of_range",
          "Input should be from " + least + " to " + MOST_SECONDS);
    }
    JsonNode parameters = config.path("parameters");
    if (type.equals("client") && !parameters.isMissingNode() && !parameters.isObject()) {
      throw invalid("parameters", "model_type", "Input should be a valid dictionary");
    }
  }

  private VendorError invalid(String field, String error, String message) {
    return VendorError.invalid("body", "tool_config." + type + "." + field, error, message);
  }

  /** With what the vendor shows of tools that do not say it. */
  private ObjectNode filledUp() {
    ObjectNode filled = Json.object();
    filled.put("response_timeout_secs", 20).put("disable_interruptions", false);
    filled.put("force_pre_tool_speech", false).putArray("assignments");
    filled.putObject("dynamic_variables").putObject("dynamic_variable_placeholders");
    if (type.equals("client")) {
      filled.put("expects_response", false).putNull("parameters");
    }
    Json.merge(filled, config);
    for (JsonNode property : filled.at("/parameters/properties")) {
      if (property instanceof ObjectNode parameter) {
        fillUp(parameter);
      }
    }
    return filled;
  }

  private static void fillUp(ObjectNode parameter) {
    if (!parameter.has("enum")) {
      parameter.putNull("enum");
    }
    parameter.put("is_system_provided", false).put("dynamic_variable", "");
  }
}
