package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tool in the hands of its agent.
 *
 * @param variables what the agent's variables are, by their names
 */
public record AgentTool(
    OrganizationId organization, AgentId agent, HttpTool tool, Map<String, String> variables) {
  public AgentTool {
    variables = Map.copyOf(variables);
  }

  /** The same in a conversation that says some variables otherwise. */
  public AgentTool with(Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(variables);
    all.putAll(others);
    return new AgentTool(organization, agent, tool, all);
  }
}
