package com.creativeai.sandbox.agent;

/** What goes wrong with an agent, chosen by its id (G7). */
enum Fault {
  NONE(""),
  /** The socket is closed with 1008 within 200 ms. */
  REFUSES("agent_sandbox_refuses"),
  /** The socket is closed with 1011 in the agent's second turn. */
  DIES("agent_sandbox_dies"),
  /** The same, but not in a conversation that is told what was said before it. */
  DIES_ONCE("agent_sandbox_dies_once"),
  /** Accepts, hears, never speaks. */
  SILENT("agent_sandbox_silent"),
  /** Every turn is three seconds late. */
  SLOW("agent_sandbox_slow");

  static final long SLOWNESS_MILLIS = 3_000;

  private final String agentId;

  Fault(String agentId) {
    this.agentId = agentId;
  }

  static Fault of(String agentId) {
    for (Fault fault : values()) {
      if (fault.agentId.equals(agentId)) {
        return fault;
      }
    }
    return NONE;
  }
}
