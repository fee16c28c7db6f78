package com.creativeai.agents.store;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
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
    @Column String language,
    @Column String prompt,
    @Column String firstMessage,
    @Column(AgentDocument.ARCHIVED) @Nullable Boolean archived) {
  static final String ARCHIVED = "archived";

  static AgentDocument of(OrganizationId organization, Agent agent) {
    return new AgentDocument(
        agent.id().toString(),
        organization.toString(),
        agent.version(),
        agent.name(),
        agent.providerAgentId(),
        agent.language(),
        agent.prompt(),
        agent.firstMessage(),
        false);
  }

  /** Documents of the time before agents could be archived say nothing. */
  boolean isArchived() {
    return Boolean.TRUE.equals(archived);
  }

  Agent toAgent() {
    return new Agent(
        AgentId.parse(id),
        OrganizationId.parse(organization),
        version,
        name,
        providerAgentId,
        language,
        prompt,
        firstMessage);
  }
}
