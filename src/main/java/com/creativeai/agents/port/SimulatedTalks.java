package com.creativeai.agents.port;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.suite.Persona;
import com.creativeai.agents.suite.SimulatedTalk;

/** Who holds a conversation in writing between an agent and a persona, and judges it. */
public interface SimulatedTalks {
  /**
   * Holds one; may block for two minutes. No tool is really used.
   *
   * @param agent whom to talk with
   * @param spec what that agent is
   * @param mostTurns of both sides together
   */
  SimulatedTalk hold(ProvidedAgent agent, Persona persona, AgentSpec spec, int mostTurns);
}
