package com.creativeai.agents.port;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.ProvidedFor;
import com.creativeai.agents.ProviderAgent;
import com.creativeai.agents.ProviderPage;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.security.OrganizationId;
import java.util.Optional;

/** Where agents live that speak on calls. */
public interface AgentProvider {
  /** Asks as little as there is, to see whether the provider takes this key for agents. */
  void check(Secret key);

  /** Makes an agent with its tools. */
  ProvidedAgent create(AgentAccount account, ProvidedFor whom, AgentSpec spec);

  /**
   * Makes the agent what is said here, and leaves what a spec does not say; false when it is not
   * there. At no time does the agent name a tool that is not there.
   */
  boolean update(ProvidedFor whom, ProvidedAgent agent, AgentSpec spec);

  /**
   * The agent as it is there, perhaps changed by others.
   *
   * @param organization who asks, and whose publication the notes tell of
   */
  Optional<ProviderAgent> find(OrganizationId organization, ProvidedAgent agent);

  /**
   * Agents of an account, whoever made them.
   *
   * @param search a part of the name; may be empty
   * @param cursor where to begin; empty for the first
   * @param limit at most so many, up to 100
   */
  ProviderPage list(AgentAccount account, String search, String cursor, int limit);

  /** A prompt with the documents that are known, as the agent is given both. */
  String instructions(AgentSpec spec);

  /**
   * Removes an agent that speaks on no call, and its tools; one that is not there is removed
   * already.
   */
  void remove(ProvidedFor whom, ProvidedAgent agent);
}
