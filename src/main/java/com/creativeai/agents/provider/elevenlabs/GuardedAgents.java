package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Requests to ElevenLabs, each bounded in time and number (AE1). None is repeated by itself: an
 * agent could be made twice.
 */
@ApplicationScoped
@Timeout(10_000)
@CircuitBreaker(
    requestVolumeThreshold = 10,
    failureRatio = 0.5,
    delay = 30_000,
    failOn = {ProviderUnavailable.class, TimeoutException.class},
    skipOn = ProviderRejected.class)
@Bulkhead(4)
public class GuardedAgents {
  private static final int ANSWER_SECONDS = 8;

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

  String create(JsonNode agent) {
    String id =
        VendorAnswers.ask(() -> api.create(key(), agent.toString())).path("agent_id").asText();
    if (id.isEmpty()) {
      throw new ProviderUnavailable("the provider named no agent");
    }
    return id;
  }

  /** False when there is no such agent. */
  boolean change(String id, JsonNode agent) {
    return VendorAnswers.askForOne(() -> api.change(key(), id, agent.toString())).isPresent();
  }

  Optional<JsonNode> find(String id) {
    return VendorAnswers.askForOne(() -> api.get(key(), id));
  }

  /** False when there is no such agent. */
  boolean remove(String id) {
    return VendorAnswers.askForOne(() -> api.remove(key(), id)).isPresent();
  }

  private String key() {
    return settings.apiKey().reveal();
  }
}
