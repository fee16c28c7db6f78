package com.creativeai.agents;

import com.creativeai.agents.port.AgentProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps agents as the provider would. */
public final class FakeAgentProvider implements AgentProvider {
  public final Map<String, AgentSpec> agents = new LinkedHashMap<>();

  /** What everything fails with; null when nothing does. */
  public @Nullable RuntimeException failure;

  private int made;

  @Override
  public String create(AgentSpec spec) {
    fail();
    String id = "agent_" + ++made;
    agents.put(id, spec);
    return id;
  }

  @Override
  public boolean update(String providerAgentId, AgentSpec spec) {
    fail();
    return agents.replace(providerAgentId, spec) != null;
  }

  @Override
  public Optional<AgentSpec> find(String providerAgentId) {
    fail();
    return Optional.ofNullable(agents.get(providerAgentId));
  }

  @Override
  public void remove(String providerAgentId) {
    fail();
    agents.remove(providerAgentId);
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public String instructions(AgentSpec spec) {
    return spec.prompt() + " + " + spec.knowledge().size();
  }
}
