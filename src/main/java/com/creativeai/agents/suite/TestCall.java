package com.creativeai.agents.suite;

import java.util.List;

/**
 * A conversation that an agent should master.
 *
 * @param name tells it from the others of its suite
 * @param mostTurns of both sides together; the conversation ends there
 * @param criteria ids of those that must be met; empty for all that the tested agent has
 */
public record TestCall(String name, Persona persona, int mostTurns, List<String> criteria) {
  public TestCall {
    criteria = List.copyOf(criteria);
  }

  /** Whether the test is about this criterion. */
  public boolean asksFor(String criterion) {
    return criteria.isEmpty() || criteria.contains(criterion);
  }
}
