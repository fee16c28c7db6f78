package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderBusy;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Reads documents of ElevenLabs by REST, all behind one breaker (EL5). */
@ApplicationScoped
public class GuardedReads {
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final String TOO_MANY_REQUESTS = "429";

  private final ElevenLabsHttp http;

  @Inject
  public GuardedReads(ElevenLabsHttp http) {
    this.http = http;
  }

  /** For the client proxy only. */
  GuardedReads() {
    this(new ElevenLabsHttp());
  }

  /**
   * @param own whether the account is an organization's own
   */
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
      skipOn = {ProviderRejected.class, ProviderBusy.class})
  @Bulkhead(16)
  public JsonNode get(Secret key, boolean own, String path) {
    try {
      return http.get(key, path, ANSWER).get();
    } catch (ExecutionException failure) {
      // For reading, too many requests at a time are a matter of time, no refusal.
      if (failure.getCause() instanceof ProviderRejected rejected
          && !rejected.code().equals(TOO_MANY_REQUESTS)) {
        throw rejected;
      }
      if (failure.getCause() instanceof ProviderUnavailable unavailable) {
        throw unavailable;
      }
      throw own
          ? new ProviderBusy("too many requests at a time")
          : new ProviderUnavailable("too many requests at a time", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ProviderUnavailable("interrupted", interrupted);
    }
  }
}
