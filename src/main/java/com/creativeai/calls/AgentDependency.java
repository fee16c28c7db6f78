package com.creativeai.calls;

import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.platform.observability.Dependency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The agent's provider; without it calls end with an apology, but everything else works. */
@ApplicationScoped
public class AgentDependency implements Dependency {
  @Inject VoiceAgent agent;

  @Override
  public String name() {
    return "elevenlabs";
  }

  @Override
  public boolean isRequired() {
    return false;
  }

  @Override
  public void probe() {
    agent.ping();
  }
}
