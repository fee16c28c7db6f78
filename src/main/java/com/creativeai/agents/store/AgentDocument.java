package com.creativeai.agents.store;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.platform.security.OrganizationId;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.jspecify.annotations.Nullable;

/** The agent as a document. */
@Entity(AgentSchema.AGENTS)
public record AgentDocument(
    @Id String id,
    @Column String organization,
    @Column int version,
    @Column String name,
    @Column String providerAgentId,
    @Column(AgentDocument.OWN_ACCOUNT) @Nullable Boolean ownAccount,
    @Column String language,
    @Column String prompt,
    @Column String firstMessage,
    @Column(AgentDocument.ARCHIVED) @Nullable Boolean archived) {
  static final String ARCHIVED = "archived";

  /** Whether its agent is in the organization's own account at the provider. */
  static final String OWN_ACCOUNT = "ownAccount";

  static AgentDocument of(OrganizationId organization, Agent agent) {
    return new AgentDocument(
        agent.id().toString(),
        organization.toString(),
        agent.version(),
        agent.name(),
        agent.provided().id(),
        agent.provided().account().isOwn(),
        agent.language(),
        agent.prompt(),
        agent.firstMessage(),
        false);
  }

  /** Documents of the time before agents could be archived say nothing. */
  boolean isArchived() {
    return Boolean.TRUE.equals(archived);
  }

  /** Likewise those of the time before there were own accounts. */
  private ProvidedAgent provided(OrganizationId owner) {
    return new ProvidedAgent(
        AgentAccount.of(owner, Boolean.TRUE.equals(ownAccount)), providerAgentId);
  }

  Agent toAgent() {
    OrganizationId owner = OrganizationId.parse(organization);
    return new Agent(
        AgentId.parse(id), owner, version, name, provided(owner), language, prompt, firstMessage);
  }
}
