package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Reads conversations by REST (EL5). */
@ApplicationScoped
@Timeout(3000)
@Retry(
    maxRetries = 1,
    delay = 200,
    jitter = 100,
    retryOn = {ProviderUnavailable.class, TimeoutException.class})
@CircuitBreaker(
    requestVolumeThreshold = 10,
    failureRatio = 0.5,
    delay = 30_000,
    failOn = {ProviderUnavailable.class, TimeoutException.class},
    skipOn = ProviderRejected.class)
@Bulkhead(16)
public class ElevenLabsConversations {
  private static final String PATH = "/v1/convai/conversations";
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final String TOO_MANY_REQUESTS = "429";

  private final ElevenLabsHttp http;

  @Inject
  public ElevenLabsConversations(ElevenLabsHttp http) {
    this.http = http;
  }

  /** For the client proxy only. */
  ElevenLabsConversations() {
    this(new ElevenLabsHttp());
  }

  public ConversationReport fetch(ConversationId conversation) {
    String id = URLEncoder.encode(conversation.value(), StandardCharsets.UTF_8);
    return ConversationJson.report(get(PATH + "/" + id));
  }

  /** Reads the shortest list there is. */
  public void ping() {
    get(PATH + "?page_size=1");
  }

  private JsonNode get(String path) {
    try {
      return http.get(path, ANSWER).get();
    } catch (ExecutionException failure) {
      // For reading, too many requests at a time are a matter of time, no refusal.
      if (failure.getCause() instanceof ProviderRejected rejected
          && !rejected.code().equals(TOO_MANY_REQUESTS)) {
        throw rejected;
      }
      if (failure.getCause() instanceof ProviderUnavailable unavailable) {
        throw unavailable;
      }
      throw new ProviderUnavailable("too many requests at a time", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ProviderUnavailable("interrupted", interrupted);
    }
  }
}
