package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;

/** The agents of an organization as calls know them: published ones (A1). */
public interface AgentDirectory {
  /** Archived ones as well: calls that they were chosen for go on. */
  Optional<Agent> find(OrganizationId organization, AgentId id);

  /** One that may be chosen for a new call. */
  default Optional<Agent> findChoosable(OrganizationId organization, AgentId id) {
    return list(organization).stream().filter(agent -> agent.id().equals(id)).findFirst();
  }

  /** Those that may be chosen for a new call, by name. */
  List<Agent> list(OrganizationId organization);

  /** An archived agent that is saved again comes back. */
  void save(OrganizationId organization, Agent agent);
}
