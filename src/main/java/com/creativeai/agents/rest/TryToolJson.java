package com.creativeai.agents.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool of the draft, and what an agent might say to it.
 *
 * @param arguments by their names
 */
public record TryToolJson(
    @Nullable String name, @Nullable Map<String, @Nullable String> arguments) {
  Map<String, String> argumentsGiven() {
    Map<String, String> given = new LinkedHashMap<>();
    if (arguments != null) {
      arguments.forEach(
          (key, value) -> given.put(key, SpecJson.present(value, "arguments." + key)));
    }
    return given;
  }
}
