package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;

/**
 * An agent that is worked on. Calls know nothing of it.
 *
 * @param revision grows by one with every change; 0 for an agent that nobody worked on yet
 * @param publishedRevision the one that calls speak with; 0 as well when there is none
 * @param provided the agent that was made for it at the provider, or that it was imported from
 */
public record AgentDraft(
    AgentId id,
    OrganizationId organization,
    long revision,
    long publishedRevision,
    AgentSpec spec,
    ProvidedAgent provided,
    boolean archived,
    Instant changedAt,
    String changedBy) {

  /** Whether it differs from what calls speak with. */
  public boolean isChanged() {
    return revision != publishedRevision;
  }

  AgentDraft next(AgentSpec changed, Instant at, String by) {
    return new AgentDraft(
        id, organization, revision + 1, publishedRevision, changed, provided, archived, at, by);
  }
}
