package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client tools of an agent: which one a caller's words ask for, and with what parameters. */
final class ToolBox {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final int ENOUGH_SHARED_WORDS = 2;

  private final KeyWords keyWords;
  private final DialogueRules rules;
  private final List<JsonNode> tools = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  ToolBox(Iterable<JsonNode> tools, DialogueRules rules) {
    this.rules = rules;
    this.keyWords = rules.keyWords();
    for (JsonNode tool : tools) {
      if ("client".equals(tool.path("type").asText()) && !tool.path("name").asText().isBlank()) {
        this.tools.add(tool);
      }
    }
  }

  /** A tool not used yet that shares enough words with what was heard, or all words of its name. */
  Optional<ToolUse> wanted(String heard, String question) {
    Set<String> said = keyWords.of(heard);
    Set<String> context = new HashSet<>(said);
    if (rules.intent(heard).filter("yes"::equals).isPresent()) {
      context.addAll(keyWords.of(question));
    }
    for (JsonNode tool : tools) {
      Set<String> name = keyWords.of(tool.path("name").asText());
      Set<String> all = keyWords.of(tool.path("description").asText());
      all.addAll(name);
      boolean named = !name.isEmpty() && context.containsAll(name);
      if ((named || keyWords.shared(all, said) >= ENOUGH_SHARED_WORDS)
          && used.add(tool.path("name").asText())) {
        return Optional.of(use(tool, heard));
      }
    }
    return Optional.empty();
  }

  /** A tool not used yet whose name contains one of these words. */
  Optional<ToolUse> named(String heard, String... words) {
    for (JsonNode tool : tools) {
      String name = tool.path("name").asText();
      if (List.of(words).stream().anyMatch(name::contains) && used.add(name)) {
        return Optional.of(use(tool, heard));
      }
    }
    return Optional.empty();
  }

  private ToolUse use(JsonNode tool, String heard) {
    ObjectNode parameters = Json.object();
    for (var property : tool.path("parameters").path("properties").properties()) {
      value(property.getValue(), heard, parameters, property.getKey());
    }
    return new ToolUse(
        tool.path("name").asText(),
        parameters,
        tool.path("expects_response").asBoolean(false),
        Duration.ofSeconds(tool.path("response_timeout_secs").asInt(20)));
  }

  private void value(JsonNode schema, String heard, ObjectNode into, String key) {
    switch (schema.path("type").asText("string")) {
      case "boolean" -> into.put(key, rules.intent(heard).filter("no"::equals).isEmpty());
      case "integer", "number" -> {
        Matcher number = NUMBER.matcher(heard);
        if (number.find()) {
          into.put(key, Double.parseDouble(number.group()));
        }
      }
      case "string" -> {
        JsonNode choice = schema.path("enum");
        String chosen = heard.strip();
        for (JsonNode option : choice) {
          if (heard.toLowerCase(java.util.Locale.ROOT).contains(option.asText())) {
            chosen = option.asText();
          }
        }
        into.put(key, chosen);
      }
      default -> {
        // Objects and arrays cannot be filled from one sentence; the client sees them missing.
      }
    }
  }
}
