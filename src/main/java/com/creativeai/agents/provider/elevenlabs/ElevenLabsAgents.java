package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.ProvidedFor;
import com.creativeai.agents.ProviderAgent;
import com.creativeai.agents.ProviderPage;
import com.creativeai.agents.port.AgentProvider;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Agents at ElevenLabs. */
@ApplicationScoped
public class ElevenLabsAgents implements AgentProvider {
  @Inject GuardedAgents agents;
  @Inject Clock clock;

  @Override
  public void check(Secret key) {
    inThePortsWords(() -> agents.with(key).list("", "", 1));
  }

  @Override
  public ProvidedAgent create(AgentAccount account, ProvidedFor whom, AgentSpec spec) {
    return inThePortsWords(
        () -> {
          AccountRequests there = agents.in(account);
          List<String> tools = noTools(there, whom).provide(spec);
          return new ProvidedAgent(
              account, there.create(MadeFor.write(whom.organization(), AgentJson.of(spec, tools))));
        });
  }

  @Override
  public boolean update(ProvidedFor whom, ProvidedAgent agent, AgentSpec spec) {
    return inThePortsWords(
        () -> {
          AccountRequests there = agents.in(agent.account());
          Optional<JsonNode> present = there.find(agent.id());
          present.ifPresent(known -> change(there, whom, agent.id(), spec, known));
          return present.isPresent();
        });
  }

  /** Tools first, then the agent, then the removal of tools that nobody uses any more (AE9). */
  private void change(
      AccountRequests there, ProvidedFor whom, String id, AgentSpec spec, JsonNode present) {
    Deadline deadline = Deadline.from(clock);
    List<VendorTool> attached = AgentTools.attached(there, deadline, present);
    AgentTools tools = new AgentTools(there, deadline, whom, attached);
    List<String> ids = tools.provide(spec);
    if (!there.change(id, AgentPatch.of(spec, present, ids))) {
      throw new ProviderRejected(
          "404", "HTTP 404 The agent, or a tool of it, was removed meanwhile.");
    }
    tools.tidy(ids);
  }

  /** Of an agent that is not there. */
  private AgentTools noTools(AccountRequests there, ProvidedFor whom) {
    return new AgentTools(there, Deadline.from(clock), whom, List.of());
  }

  @Override
  public Optional<ProviderAgent> find(OrganizationId organization, ProvidedAgent agent) {
    return inThePortsWords(
        () -> {
          AccountRequests there = agents.in(agent.account());
          return there.find(agent.id()).map(known -> provided(organization, there, known));
        });
  }

  private ProviderAgent provided(
      OrganizationId organization, AccountRequests there, JsonNode agent) {
    List<VendorTool> tools = AgentTools.attached(there, Deadline.from(clock), agent);
    return new ProviderAgent(
        AgentJson.toSpec(agent, tools),
        MadeFor.read(agent),
        ImportNotes.of(organization, agent, tools));
  }

  @Override
  public ProviderPage list(AgentAccount account, String search, String cursor, int limit) {
    JsonNode page = inThePortsWords(() -> agents.in(account).list(search, cursor, limit));
    List<ProviderPage.Entry> entries = new ArrayList<>();
    page.path("agents").forEach(agent -> entries.add(entry(agent)));
    String next = page.path("has_more").asBoolean() ? page.path("next_cursor").asText("") : "";
    return new ProviderPage(entries, Optional.of(next).filter(given -> !given.isEmpty()));
  }

  private static ProviderPage.Entry entry(JsonNode agent) {
    long created = agent.path("created_at_unix_secs").asLong();
    return new ProviderPage.Entry(
        agent.path("agent_id").asText(),
        agent.path("name").asText(),
        Optional.of(created).filter(given -> given > 0).map(Instant::ofEpochSecond),
        MadeFor.read(agent));
  }

  @Override
  public String instructions(AgentSpec spec) {
    return new Instructions(spec.prompt(), spec.knowledge()).text();
  }

  @Override
  public void remove(ProvidedFor whom, ProvidedAgent agent) {
    inThePortsWords(
        () -> {
          AccountRequests there = agents.in(agent.account());
          boolean removed = there.remove(agent.id());
          noTools(there, whom).sweep();
          return removed;
        });
  }

  /** Time-outs, open breakers and full bulkheads are known to this package only (AP1). */
  static <T> T inThePortsWords(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (FaultToleranceException guarded) {
      throw new ProviderUnavailable(guarded.getClass().getSimpleName(), guarded);
    }
  }
}
