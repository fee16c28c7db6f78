package com.creativeai.agents.port;

import com.creativeai.agents.AgentSpec;
import java.util.Optional;

/** Where agents live that speak on calls. */
public interface AgentProvider {
  /** Makes an agent and answers its id. */
  String create(AgentSpec spec);

  /** Makes the agent what is said here; false when there is none with this id. */
  boolean update(String providerAgentId, AgentSpec spec);

  /** The agent as it is there, perhaps changed by others. */
  Optional<AgentSpec> find(String providerAgentId);

  /** A prompt with the documents that are known, as the agent is given both. */
  String instructions(AgentSpec spec);

  /** Removes an agent that speaks on no call; one that is not there is removed already. */
  void remove(String providerAgentId);
}
