package com.creativeai.agents.suite;

import com.creativeai.agents.AgentId;
import com.creativeai.platform.security.OrganizationId;
import java.util.Optional;

/** The suites of an organization's agents (TS1). */
public interface SuiteStore {
  Optional<Suite> find(OrganizationId organization, AgentId agent);

  /** False when the stored suite has another revision than this one's predecessor. */
  boolean replace(OrganizationId organization, Suite suite);
}
