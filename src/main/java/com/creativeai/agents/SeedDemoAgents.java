package com.creativeai.agents;

import com.creativeai.identity.DemoOrganizationReady;
import com.creativeai.identity.OrganizationFounded;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Gives organizations the two agents that the agent simulator knows (A3). */
@ApplicationScoped
public class SeedDemoAgents {
  private static final AgentId CONCIERGE = AgentId.parse("019a0000-0000-7000-8000-00000000a001");
  private static final AgentId SALES = AgentId.parse("019a0000-0000-7000-8000-00000000a002");

  @Inject AgentDirectory agents;
  @Inject DeploymentSettings deployment;
  @Inject IdGenerator ids;

  public SeedDemoAgents() {}

  SeedDemoAgents(AgentDirectory agents, DeploymentSettings deployment, IdGenerator ids) {
    this.agents = agents;
    this.deployment = deployment;
    this.ids = ids;
  }

  void seed(@Observes DemoOrganizationReady demo) {
    if (deployment.isVoiceAgentSandbox()) {
      agents(demo.organization(), CONCIERGE, SALES).stream()
          .filter(agent -> agents.find(demo.organization(), agent.id()).isEmpty())
          .forEach(agent -> agents.save(demo.organization(), agent));
    }
  }

  void seed(@Observes OrganizationFounded founded) {
    if (deployment.isVoiceAgentSandbox()) {
      OrganizationId organization = founded.organization();
      agents(organization, new AgentId(ids.next()), new AgentId(ids.next()))
          .forEach(agent -> agents.save(organization, agent));
    }
  }

  private static List<Agent> agents(OrganizationId organization, AgentId first, AgentId second) {
    return List.of(
        new Agent(
            first,
            organization,
            1,
            "Concierge",
            "agent_sandbox_concierge",
            "en",
            """
            You are the concierge of a small hotel. You answer questions about rooms, breakfast and \
            the neighbourhood, and you take wishes for reservations. Be warm and brief: one or two \
            sentences at a time. Ask for one thing at a time, repeat names, dates and numbers to be \
            sure, and say so when you do not know something. When everything is settled, sum up \
            what was agreed and say goodbye.""",
            "Hello, this is the concierge. How can I help you today?"),
        new Agent(
            second,
            organization,
            1,
            "Sales assistant",
            "agent_sandbox_sales",
            "en",
            """
            You are a sales assistant who calls people that asked for information. Say who you are \
            and why you call, and ask whether the moment suits. Find out what they need and by \
            when, answer questions honestly, and offer a meeting with a colleague. Never press: \
            when somebody is not interested or wants no more calls, accept it, thank them and say \
            goodbye.""",
            "Hi, this is the sales assistant. You asked us for information. Is this a good time"
                + " to talk?"));
  }
}
