package com.creativeai.agents.secret;

import com.creativeai.agents.AgentId;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;

/** Values of an organization's agents, encrypted (TS3). */
public interface SecretStore {
  List<KeptSecret> list(OrganizationId organization, AgentId agent);

  /** Instead of the one that is kept for the same place. */
  void put(OrganizationId organization, AgentId agent, KeptSecret secret);

  /** Leaves the one that was set anew meanwhile. */
  boolean remove(OrganizationId organization, AgentId agent, KeptSecret secret);
}
