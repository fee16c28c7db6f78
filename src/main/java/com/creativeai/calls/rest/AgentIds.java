package com.creativeai.calls.rest;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallProblem;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the field {@code agentId}. */
final class AgentIds {
  private AgentIds() {}

  static AgentId parse(@Nullable String agentId) {
    if (agentId == null || agentId.isBlank()) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "agentId", "Say which agent shall talk.");
    }
    try {
      return AgentId.parse(agentId);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.atField(
          CallProblem.AGENT_UNKNOWN, "agentId", "Choose one of your agents.");
    }
  }
}
