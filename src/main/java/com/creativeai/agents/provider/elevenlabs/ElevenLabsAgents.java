package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.port.AgentProvider;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Agents at ElevenLabs. */
@ApplicationScoped
public class ElevenLabsAgents implements AgentProvider {
  @Inject GuardedAgents agents;

  @Override
  public String create(AgentSpec spec) {
    return inThePortsWords(() -> agents.create(AgentJson.of(spec)));
  }

  @Override
  public boolean update(String providerAgentId, AgentSpec spec) {
    return inThePortsWords(() -> agents.change(providerAgentId, AgentJson.of(spec)));
  }

  @Override
  public Optional<AgentSpec> find(String providerAgentId) {
    return inThePortsWords(() -> agents.find(providerAgentId)).map(AgentJson::toSpec);
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
