package com.creativeai.agents.port;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ProviderAgent;
import com.creativeai.agents.ProviderPage;
import com.creativeai.platform.security.OrganizationId;
import java.util.Optional;

/** Where agents live that speak on calls. */
public interface AgentProvider {
  /** Makes an agent for an organization and answers its id. */
  String create(OrganizationId organization, AgentSpec spec);

  /**
   * Makes the agent what is said here, and leaves what a spec does not say; false when there is
   * none with this id.
   */
  boolean update(String providerAgentId, AgentSpec spec);

  /** The agent as it is there, perhaps changed by others. */
  Optional<ProviderAgent> find(String providerAgentId);

  /**
   * Agents of the account, whoever made them.
   *
   * @param search a part of the name; may be empty
   * @param cursor where to begin; empty for the first
   * @param limit at most so many, up to 100
   */
  ProviderPage list(String search, String cursor, int limit);

  /** A prompt with the documents that are known, as the agent is given both. */
  String instructions(AgentSpec spec);

  /** Removes an agent that speaks on no call; one that is not there is removed already. */
  void remove(String providerAgentId);
}
