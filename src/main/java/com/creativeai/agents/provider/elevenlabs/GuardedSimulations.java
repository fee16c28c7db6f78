package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderBusy;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Simulated conversations at ElevenLabs, answered when they are over. Apart from {@link
 * GuardedAgents}: they take long, and their failures keep nobody from publishing.
 */
@ApplicationScoped
@Timeout(120_000)
@CircuitBreaker(
    requestVolumeThreshold = 10,
    failureRatio = 0.5,
    delay = 30_000,
    failOn = {ProviderUnavailable.class, TimeoutException.class},
    skipOn = {ProviderRejected.class, ProviderBusy.class})
@Bulkhead(8)
public class GuardedSimulations {
  private static final int ANSWER_SECONDS = 115;

  @Inject ElevenLabsSettings settings;

  @SuppressWarnings("NullAway.Init") // Before anything else is asked of a bean.
  private AgentsApi api;

  @PostConstruct
  void connect() {
    api = AgentsClient.open(settings.baseUrl(), ANSWER_SECONDS);
  }

  @PreDestroy
  void close() {
    AgentsClient.close(api);
  }

  JsonNode hold(Secret key, ProvidedAgent agent, JsonNode simulation) {
    return VendorAnswers.ask(
        agent.account().isOwn(),
        () -> api.simulate(key.reveal(), agent.id(), simulation.toString()));
  }
}
