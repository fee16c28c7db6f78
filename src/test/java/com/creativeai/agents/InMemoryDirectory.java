package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Like the store, lists what the workshop did not archive. */
public final class InMemoryDirectory implements AgentDirectory {
  /** True while it cannot be reached. */
  boolean broken;

  private final Map<AgentId, Agent> agents = new LinkedHashMap<>();
  private final AgentWorkshop workshop;

  public InMemoryDirectory(AgentWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public Optional<Agent> find(OrganizationId organization, AgentId id) {
    return Optional.ofNullable(agents.get(id))
        .filter(agent -> agent.organization().equals(organization));
  }

  @Override
  public List<Agent> list(OrganizationId organization) {
    return agents.values().stream()
        .filter(agent -> agent.organization().equals(organization))
        .filter(agent -> !isArchived(organization, agent.id()))
        .toList();
  }

  @Override
  public void save(OrganizationId organization, Agent agent) {
    if (broken) {
      throw new IllegalStateException("the directory cannot be reached");
    }
    agents.put(agent.id(), agent);
  }

  private boolean isArchived(OrganizationId organization, AgentId id) {
    return workshop.findDraft(organization, id).filter(AgentDraft::archived).isPresent();
  }
}
