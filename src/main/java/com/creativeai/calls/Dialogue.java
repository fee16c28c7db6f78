package com.creativeai.calls;

import com.creativeai.agents.AgentId;
import java.util.Map;

/**
 * Who speaks on a call and what about.
 *
 * @param agentName the agent's name when the call was placed
 * @param prompt instructions for this call, at most 1000 characters; empty for the agent's own
 * @param firstMessage what the agent says first, at most 500 characters; empty for the agent's own
 * @param variables dynamic variables, by name
 */
public record Dialogue(
    AgentId agent,
    String agentName,
    int agentVersion,
    String prompt,
    String firstMessage,
    Map<String, String> variables) {
  public Dialogue {
    variables = Map.copyOf(variables);
  }
}
