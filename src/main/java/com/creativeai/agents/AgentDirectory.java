package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;

/** The agents of an organization (A1). */
public interface AgentDirectory {
  Optional<Agent> find(OrganizationId organization, AgentId id);

  /** By name. */
  List<Agent> list(OrganizationId organization);

  void save(OrganizationId organization, Agent agent);
}
