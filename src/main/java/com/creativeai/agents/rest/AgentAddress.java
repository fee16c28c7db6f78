package com.creativeai.agents.rest;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentProblem;
import com.creativeai.platform.http.QueryFields;
import com.creativeai.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What addresses of agents say. */
final class AgentAddress {
  private AgentAddress() {}

  /** An id of another form names no agent, like one that is nobody's. */
  static AgentId agent(String id) {
    try {
      return AgentId.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ProblemException(AgentProblem.AGENT_NOT_FOUND, "There is no such agent.");
    }
  }

  static long revision(@Nullable String text) {
    QueryFields fields = new QueryFields();
    if (text == null || text.isBlank()) {
      fields.refuse("revision", "Name the revision that you looked at.");
    }
    long revision = fields.position("revision", text);
    fields.check();
    return revision;
  }
}
