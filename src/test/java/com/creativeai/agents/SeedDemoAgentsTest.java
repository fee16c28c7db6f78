package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.DemoOrganizationReady;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.OrganizationFounded;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A3. */
class SeedDemoAgentsTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");

  private final ListedAgents agents = new ListedAgents();
  private final InMemoryWorkshop workshop = new InMemoryWorkshop();

  @Test
  void newOrganizationBeginsWithTwoAgentsOfItsOwn() {
    seed("sandbox").seed(new OrganizationFounded(ACME));
    seed("sandbox").seed(new DemoOrganizationReady(ACME));

    assertThat(agents.saved)
        .extracting(Agent::name)
        .containsExactly("Concierge", "Sales assistant", "Concierge", "Sales assistant");
    assertThat(agents.saved).extracting(Agent::id).doesNotHaveDuplicates();
    assertThat(agents.saved).extracting(Agent::organization).containsOnly(ACME);
  }

  @Test
  void demoAgentsAreAddedOnce() {
    seed("sandbox").seed(new DemoOrganizationReady(ACME));
    seed("sandbox").seed(new DemoOrganizationReady(ACME));

    assertThat(agents.saved).hasSize(2);
    Agent first = agents.saved.get(0);
    assertThat(workshop.listVersions(ACME, first.id()))
        .extracting(AgentVersion::toAgent)
        .containsExactly(first);
  }

  @Test
  void realProviderDoesNotKnowThem() {
    seed("elevenlabs").seed(new OrganizationFounded(ACME));
    seed("elevenlabs").seed(new DemoOrganizationReady(ACME));

    assertThat(agents.saved).isEmpty();
  }

  private SeedDemoAgents seed(String provider) {
    Configuration configuration =
        new Configuration(
            name -> name.equals("VOICE_AGENT_PROVIDER") ? Optional.of(provider) : Optional.empty());
    MovingClock clock = new MovingClock();
    return new SeedDemoAgents(
        agents, workshop, new DeploymentSettings(configuration), new IdGenerator(clock), clock);
  }

  private static final class ListedAgents implements AgentDirectory {
    final List<Agent> saved = new ArrayList<>();

    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
      return saved.stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    @Override
    public List<Agent> list(OrganizationId organization) {
      return List.copyOf(saved);
    }

    @Override
    public void save(OrganizationId organization, Agent agent) {
      saved.add(agent);
    }
  }
}
