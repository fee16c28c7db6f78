package com.creativeai.agents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.platform.persistence.JnosqlContainer;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.MongoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A1: agents are found within their organization only. */
class AgentStoreTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final AgentId ID = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");

  private final JnosqlContainer container =
      new JnosqlContainer(new AgentSchema(), AgentStore.class);
  private final AgentDirectory agents = container.get(AgentDirectory.class);

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  void savedAgentIsFoundInItsOrganizationOnly() {
    agents.save(ACME, agent(ACME, ID, 1, "Concierge"));

    assertThat(agents.find(ACME, ID)).contains(agent(ACME, ID, 1, "Concierge"));
    assertThat(agents.find(GLOBEX, ID)).isEmpty();
    assertThat(agents.list(GLOBEX)).isEmpty();
  }

  @Test
  void savingAgainReplaces() {
    agents.save(ACME, agent(ACME, ID, 1, "Concierge"));
    agents.save(ACME, agent(ACME, ID, 2, "Reception"));

    assertThat(agents.list(ACME)).containsExactly(agent(ACME, ID, 2, "Reception"));
  }

  /** A14. */
  @Test
  void ownAccountIsKeptWithTheAgent() {
    Agent shared = agent(ACME, ID, 1, "Concierge");
    Agent own =
        new Agent(
            ID,
            ACME,
            2,
            "Concierge",
            new ProvidedAgent(AgentAccount.of(ACME), "agent_own"),
            "en",
            "Be kind.",
            "Hello.");

    agents.save(ACME, own);
    assertThat(agents.find(ACME, ID)).contains(own);
    agents.save(ACME, shared);
    assertThat(agents.find(ACME, ID)).contains(shared);
  }

  @Test
  void agentsAreListedByName() {
    agents.save(ACME, agent(ACME, ID, 1, "sales"));
    AgentId other = AgentId.parse("019a0000-0000-7000-8000-0000000000f2");
    agents.save(ACME, agent(ACME, other, 1, "Concierge"));

    assertThat(agents.list(ACME)).extracting(Agent::name).containsExactly("Concierge", "sales");
  }

  @Test
  void archivedAgentIsFoundButNotListedUntilItIsSavedAgain() {
    agents.save(ACME, agent(ACME, ID, 1, "Concierge"));
    new MongoAgentWorkshop(container.mongo().database()).archive(ACME, ID);

    assertThat(agents.list(ACME)).isEmpty();
    assertThat(agents.findChoosable(ACME, ID)).isEmpty();
    assertThat(agents.find(ACME, ID)).as("for calls under way").isPresent();
    agents.save(ACME, agent(ACME, ID, 2, "Concierge"));
    assertThat(agents.findChoosable(ACME, ID)).isPresent();
  }

  @Test
  void idOfAnotherOrganizationChangesNothingThere() {
    agents.save(ACME, agent(ACME, ID, 1, "Concierge"));

    assertThatThrownBy(() -> agents.save(GLOBEX, agent(GLOBEX, ID, 2, "Taken over")))
        .isInstanceOf(MongoException.class);
    assertThat(agents.find(ACME, ID)).contains(agent(ACME, ID, 1, "Concierge"));
  }

  private static Agent agent(OrganizationId owner, AgentId id, int version, String name) {
    return new Agent(
        id, owner, version, name, ProvidedAgent.inDefault("agent_x"), "en", "Be kind.", "Hello.");
  }
}
