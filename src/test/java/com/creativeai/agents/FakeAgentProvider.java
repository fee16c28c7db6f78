package com.creativeai.agents;

import com.creativeai.agents.port.AgentProvider;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.security.OrganizationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps agents as the provider would. */
public final class FakeAgentProvider implements AgentProvider {
  public final Map<String, AgentSpec> agents = new LinkedHashMap<>();

  /** Where agents are that are not in the default account. */
  public final Map<String, AgentAccount> accounts = new HashMap<>();

  /** Keys that were tried out. */
  public final List<String> keys = new ArrayList<>();

  /** Whom agents were made for that were made from here. */
  public final Map<String, OrganizationId> madeFor = new HashMap<>();

  /** For whom agents were made, changed and removed. */
  public final List<ProvidedFor> provided = new ArrayList<>();

  /** What is told of every agent. */
  public final List<ImportNote> notes = new ArrayList<>();

  /** Happens while an agent is read, or after it was made. */
  public Runnable meanwhile = () -> {};

  /** What everything fails with; null when nothing does. */
  public @Nullable RuntimeException failure;

  private int made;

  @Override
  public void check(Secret key) {
    fail();
    keys.add(key.reveal());
  }

  @Override
  public ProvidedAgent create(AgentAccount account, ProvidedFor whom, AgentSpec spec) {
    fail();
    String id = "agent_" + ++made;
    agents.put(id, spec);
    accounts.put(id, account);
    madeFor.put(id, whom.organization());
    provided.add(whom);
    meanwhile.run();
    return new ProvidedAgent(account, id);
  }

  @Override
  public boolean update(ProvidedFor whom, ProvidedAgent agent, AgentSpec spec) {
    fail();
    provided.add(whom);
    return isIn(agent.account(), agent.id()) && agents.replace(agent.id(), spec) != null;
  }

  @Override
  public Optional<ProviderAgent> find(OrganizationId organization, ProvidedAgent agent) {
    fail();
    meanwhile.run();
    return Optional.ofNullable(agents.get(agent.id()))
        .filter(spec -> isIn(agent.account(), agent.id()))
        .map(
            spec ->
                new ProviderAgent(
                    spec, Optional.ofNullable(madeFor.get(agent.id())), List.copyOf(notes)));
  }

  private boolean isIn(AgentAccount account, String id) {
    return accounts.getOrDefault(id, AgentAccount.DEFAULT).equals(account);
  }

  @Override
  public ProviderPage list(AgentAccount account, String search, String cursor, int limit) {
    fail();
    List<ProviderPage.Entry> found =
        agents.entrySet().stream()
            .filter(agent -> isIn(account, agent.getKey()))
            .filter(agent -> agent.getValue().name().contains(search))
            .dropWhile(agent -> !cursor.isEmpty() && !agent.getKey().equals(cursor))
            .map(agent -> entry(agent.getKey(), agent.getValue()))
            .toList();
    return new ProviderPage(
        found.stream().limit(limit).toList(),
        found.stream().skip(limit).findFirst().map(ProviderPage.Entry::providerAgentId));
  }

  private ProviderPage.Entry entry(String id, AgentSpec spec) {
    return new ProviderPage.Entry(
        id, spec.name(), Optional.of(MovingClock.NOON), Optional.ofNullable(madeFor.get(id)));
  }

  @Override
  public void remove(ProvidedFor whom, ProvidedAgent agent) {
    fail();
    provided.add(whom);
    if (isIn(agent.account(), agent.id())) {
      agents.remove(agent.id());
    }
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
