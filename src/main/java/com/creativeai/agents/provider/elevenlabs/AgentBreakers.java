package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.platform.observability.Breaker;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The breakers in front of ElevenLabs' agents, for whoever looks at them (AE1). */
@Dependent
public class AgentBreakers {
  @Produces
  @Dependent
  Breaker requests() {
    return new Breaker("elevenlabs-agents", AgentsGuard.class, "ask");
  }

  @Produces
  @Dependent
  Breaker simulations() {
    return new Breaker("elevenlabs-simulations", GuardedSimulations.class, "hold");
  }
}
