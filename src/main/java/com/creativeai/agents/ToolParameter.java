package com.creativeai.agents;

import java.util.List;

/**
 * What an agent says when it uses a tool.
 *
 * @param id of letters, digits and underscores
 * @param description tells the agent what to say
 * @param required whether the tool cannot be used without it
 * @param choices the only texts that it may be; empty for any
 */
public record ToolParameter(
    String id, DataPoint.Kind kind, String description, boolean required, List<String> choices) {
  public ToolParameter {
    choices = List.copyOf(choices);
  }
}
