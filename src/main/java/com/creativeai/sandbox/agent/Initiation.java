package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a conversation starts from: the agent's configuration with the client's overrides and
 * dynamic variables put in (G3).
 *
 * @param config the agent's {@code conversation_config} after overrides
 * @param clientData what the client sent, as conversation details show it
 */
record Initiation(
    String prompt,
    String firstMessage,
    String language,
    boolean textOnly,
    JsonNode config,
    ObjectNode clientData) {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*}}");

  /** Why a conversation cannot start; closes 1008. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String errorType;

    Refused(String errorType, String message) {
      super(message, null, false, false);
      this.errorType = errorType;
    }

    String errorType() {
      return errorType;
    }
  }

  static Initiation of(AgentDefinition agent, ObjectNode clientData, ObjectNode systemVariables)
      throws Refused {
    ObjectNode config = agent.config().deepCopy();
    JsonNode override = clientData.path("conversation_config_override");
    if (override instanceof ObjectNode given) {
      refuseForbidden(agent, given);
      Json.merge(config, given);
    }
    ObjectNode variables = variables(config, clientData, systemVariables);
    JsonNode behaviour = config.path("agent");
    String prompt = behaviour.path("prompt").path("prompt").asText("");
    String firstMessage = behaviour.path("first_message").asText("");
    refuseMissing(variables, prompt, firstMessage);
    ObjectNode shown = clientData.deepCopy();
    shown.remove("type");
    shown.set("dynamic_variables", variables);
    return new Initiation(
        filled(prompt, variables),
        filled(firstMessage, variables),
        behaviour.path("language").asText("en"),
        config.path("conversation").path("text_only").asBoolean(false),
        config,
        shown);
  }

  private static void refuseForbidden(AgentDefinition agent, ObjectNode override) throws Refused {
    List<String> leaves = new ArrayList<>();
    collectLeaves(override, "", leaves);
    for (String leaf : leaves) {
      String field = leaf.substring(leaf.lastIndexOf('/') + 1);
      // asr keywords and client events are no overrides of behaviour; the vendor takes them always
      boolean harmless = leaf.startsWith("/asr/") || leaf.endsWith("/client_events");
      if (!harmless && !agent.allowsOverride(leaf)) {
        throw new Refused(
            "override_error", "Override for field '" + field + "' is not allowed by config.");
      }
    }
  }

  private static void collectLeaves(ObjectNode node, String path, List<String> into) {
    for (var field : node.properties()) {
      String pointer = path + "/" + field.getKey();
      if (field.getValue() instanceof ObjectNode inner) {
        collectLeaves(inner, pointer, into);
      } else if (!field.getValue().isNull()) {
        into.add(pointer);
      }
    }
  }

  private static ObjectNode variables(
      ObjectNode config, ObjectNode clientData, ObjectNode systemVariables) throws Refused {
    ObjectNode variables = Json.object();
    JsonNode placeholders =
        config.path("agent").path("dynamic_variables").path("dynamic_variable_placeholders");
    if (placeholders instanceof ObjectNode defaults) {
      variables.setAll(defaults);
    }
    for (var given : clientData.path("dynamic_variables").properties()) {
      if (given.getKey().startsWith("system__")) {
        throw new Refused(
            "dynamic_variable_error", "Dynamic variables must not start with 'system__'.");
      }
      if (!given.getValue().isValueNode()) {
        throw new Refused(
            "dynamic_variable_error",
            "Dynamic variable '" + given.getKey() + "' must be a string, number or boolean.");
      }
      variables.set(given.getKey(), given.getValue());
    }
    variables.setAll(systemVariables);
    return variables;
  }

  private static void refuseMissing(ObjectNode variables, String... texts) throws Refused {
    TreeSet<String> missing = new TreeSet<>();
    for (String text : texts) {
      Matcher matcher = VARIABLE.matcher(text);
      while (matcher.find()) {
        if (!variables.hasNonNull(matcher.group(1))) {
          missing.add(matcher.group(1));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new Refused(
          "missing_dynamic_variable",
          "Missing required dynamic variables: " + String.join(", ", missing));
    }
  }

  private static String filled(String text, ObjectNode variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(variables.path(m.group(1)).asText()));
  }
}
