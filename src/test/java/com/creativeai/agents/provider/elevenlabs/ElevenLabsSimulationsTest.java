package com.creativeai.agents.provider.elevenlabs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.Specs;
import com.creativeai.agents.suite.Persona;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A14: keys are read before anything is guarded. */
class ElevenLabsSimulationsTest {
  @Test
  void accountThatIsGoneIsNoMatterOfTheBreaker() {
    ElevenLabsSimulations simulations = new ElevenLabsSimulations();
    simulations.accounts = InMemoryAccounts.none();
    simulations.simulations =
        new GuardedSimulations() {
          @Override
          JsonNode hold(Secret key, ProvidedAgent agent, JsonNode simulation) {
            throw new AssertionError("the breaker counts this");
          }
        };
    AgentAccount gone =
        AgentAccount.of(OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1"));
    Persona persona = new Persona("A guest.", "A room.", "");

    assertThatThrownBy(
            () -> simulations.hold(new ProvidedAgent(gone, "agent_1"), persona, Specs.RECEPTION, 3))
        .isInstanceOf(ProviderRejected.class)
        .hasMessageStartingWith(AgentAccounts.GONE);
  }
}
