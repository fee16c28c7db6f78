package com.creativeai.agents;

import com.creativeai.identity.DemoOrganizationReady;
import com.creativeai.identity.OrganizationFounded;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Gives organizations the two agents that the agent simulator knows (A3). */
@ApplicationScoped
public class SeedDemoAgents {
  private static final AgentId CONCIERGE = AgentId.parse("019a0000-0000-7000-8000-00000000a001");
  private static final AgentId SALES = AgentId.parse("019a0000-0000-7000-8000-00000000a002");

  @Inject AgentDirectory agents;
  @Inject AgentWorkshop workshop;
  @Inject DeploymentSettings deployment;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public SeedDemoAgents() {}

  SeedDemoAgents(
      AgentDirectory agents,
      AgentWorkshop workshop,
      DeploymentSettings deployment,
      IdGenerator ids,
      Clock clock) {
    this.agents = agents;
    this.workshop = workshop;
    this.deployment = deployment;
    this.ids = ids;
    this.clock = clock;
  }

  void seed(@Observes DemoOrganizationReady demo) {
    if (deployment.isVoiceAgentSandbox()) {
      agents(demo.organization(), CONCIERGE, SALES).stream()
          .filter(agent -> agents.find(demo.organization(), agent.id()).isEmpty())
          .forEach(this::add);
    }
  }

  void seed(@Observes OrganizationFounded founded) {
    if (deployment.isVoiceAgentSandbox()) {
      OrganizationId organization = founded.organization();
      agents(organization, new AgentId(ids.next()), new AgentId(ids.next())).forEach(this::add);
    }
  }

  private void add(Agent agent) {
    workshop.addVersion(
        agent.organization(),
        new AgentVersion(
            agent.id(),
            agent.organization(),
            agent.version(),
            AgentSpec.plain(agent.name(), agent.language(), agent.prompt(), agent.firstMessage()),
            agent.provided(),
            Optional.empty(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            AgentVersion.SYSTEM,
            ""));
    agents.save(agent.organization(), agent);
  }

  private static List<Agent> agents(OrganizationId organization, AgentId first, AgentId second) {
    return List.of(
        new Agent(
            first,
            organization,
            1,
            "Concierge",
            ProvidedAgent.inDefault("agent_sandbox_concierge"),
            "en",
            """
            You are the concierge of Harbour House. Ask whether they enjoyed their last stay. Ask \
            when they plan to visit again. Breakfast is served from seven to ten. Parking is free \
            for guests. Check-in starts at three in the afternoon.""",
            "Hello, this is the concierge. How can I help you today?"),
        new Agent(
            second,
            organization,
            1,
            "Sales assistant",
            ProvidedAgent.inDefault("agent_sandbox_sales"),
            "en",
            """
            You are the sales assistant of Bright Roof. Tell them about the new solar panels. Ask \
            whether they own their house. Offer them a free visit by an expert. The panels cost \
            nine thousand euros. The warranty is twenty years.""",
            "Hello, this is the sales assistant of Bright Roof. Do you have a minute?"));
  }
}
