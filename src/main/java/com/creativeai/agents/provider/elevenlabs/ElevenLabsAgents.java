package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ProviderAgent;
import com.creativeai.agents.ProviderPage;
import com.creativeai.agents.port.AgentProvider;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.OrganizationId;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

  @Override
  public String create(OrganizationId organization, AgentSpec spec) {
    return inThePortsWords(() -> agents.create(MadeFor.write(organization, AgentJson.of(spec))));
  }

  @Override
  public boolean update(String providerAgentId, AgentSpec spec) {
    return inThePortsWords(
        () ->
            agents
                .find(providerAgentId)
                .filter(present -> agents.change(providerAgentId, AgentPatch.of(spec, present)))
                .isPresent());
  }

  @Override
  public Optional<ProviderAgent> find(String providerAgentId) {
    return inThePortsWords(() -> agents.find(providerAgentId))
        .map(
            agent ->
                new ProviderAgent(
                    AgentJson.toSpec(agent), MadeFor.read(agent), ImportNotes.of(agent)));
  }

  @Override
  public ProviderPage list(String search, String cursor, int limit) {
    JsonNode page = inThePortsWords(() -> agents.list(search, cursor, limit));
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
  public void remove(String providerAgentId) {
    inThePortsWords(() -> agents.remove(providerAgentId));
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
