package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.port.SimulatedTalks;
import com.creativeai.agents.suite.Persona;
import com.creativeai.agents.suite.SimulatedTalk;
import com.creativeai.platform.config.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Test calls at ElevenLabs. */
@ApplicationScoped
public class ElevenLabsSimulations implements SimulatedTalks {
  @Inject GuardedSimulations simulations;
  @Inject AgentAccounts accounts;

  @Override
  public SimulatedTalk hold(ProvidedAgent agent, Persona persona, AgentSpec spec, int mostTurns) {
    Secret key = accounts.key(agent.account());
    JsonNode request = SimulationJson.request(persona, spec, mostTurns);
    return SimulationJson.talk(
        ElevenLabsAgents.inThePortsWords(() -> simulations.hold(key, agent, request)));
  }
}
