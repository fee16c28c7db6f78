package com.creativeai.agents;

import com.creativeai.platform.problem.ProblemType;

/** Why an agent was not changed. */
public enum AgentProblem implements ProblemType {
  AGENT_NOT_FOUND("agent-not-found", 404, "There is no such agent"),
  AGENT_VERSION_NOT_FOUND("agent-version-not-found", 404, "The agent has no such version"),
  AGENT_CHANGED("agent-changed", 409, "Somebody else changed the agent"),
  AGENT_UNCHANGED("agent-unchanged", 409, "There is nothing to publish"),
  AGENT_ALREADY_IMPORTED("agent-already-imported", 409, "The agent is here already"),
  AGENT_ACCOUNT_SHARED(
      "agent-account-shared", 403, "The provider's account is not your organization's"),
  AGENT_ACCOUNT_GONE(
      "agent-account-gone", 409, "The account that the agent was published in is not connected"),
  AGENT_NOT_IMPORTABLE("agent-not-importable", 422, "The agent cannot be kept as it is"),
  TOO_MANY_AGENTS("too-many-agents", 409, "The organization has as many agents as it may"),
  AGENT_REFUSED("agent-refused", 422, "The agent's provider does not accept the agent"),
  AGENT_PROVIDER_UNAVAILABLE(
      "agent-provider-unavailable", 503, "The agent's provider cannot be reached right now");

  private final Details details;

  AgentProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
