package com.creativeai.agents.rest;

import com.creativeai.agents.TryTool;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool of the draft, and what an agent might say to it.
 *
 * @param arguments by their names
 * @param variables what a call might say otherwise than the agent, by their names
 */
public record TryToolJson(
    @Nullable String name,
    @Nullable Map<String, @Nullable String> arguments,
    @Nullable Map<String, @Nullable String> variables) {
  TryTool.Said said() {
    return new TryTool.Said(present("arguments", arguments), present("variables", variables));
  }

  private static Map<String, String> present(
      String field, @Nullable Map<String, @Nullable String> texts) {
    Map<String, String> given = new LinkedHashMap<>();
    if (texts != null) {
      texts.forEach((key, value) -> given.put(key, SpecJson.present(value, field + "." + key)));
    }
    return given;
  }
}
