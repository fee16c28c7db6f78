package com.creativeai.agents.suite;

import com.creativeai.agents.AgentId;
import java.util.List;

/**
 * The tests of an agent.
 *
 * @param revision grows by one with every change; 0 for one that nobody wrote yet
 */
public record Suite(AgentId agent, long revision, List<TestCall> tests) {
  public Suite {
    tests = List.copyOf(tests);
  }

  static Suite unwritten(AgentId agent) {
    return new Suite(agent, 0, List.of());
  }

  Suite next(List<TestCall> changed) {
    return new Suite(agent, revision + 1, changed);
  }
}
