package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Asks for the address of a new conversation's socket (EL1, EL5). */
@ApplicationScoped
public class SignedUrls {
  private static final String PATH = "/v1/convai/conversation/get-signed-url?agent_id=";
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private final ElevenLabsHttp http;

  @Inject
  public SignedUrls(ElevenLabsHttp http) {
    this.http = http;
  }

  /** For the client proxy only. */
  SignedUrls() {
    this(new ElevenLabsHttp());
  }

  /** Fails with {@link ProviderUnavailable} or {@link ProviderRejected}. */
  @Asynchronous
  @Timeout(3000)
  // Repeats what failed fast: a person waits on the line.
  @Retry(
      maxRetries = 1,
      delay = 100,
      jitter = 50,
      maxDuration = 3000,
      retryOn = ProviderUnavailable.class)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 30_000,
      failOn = {ProviderUnavailable.class, TimeoutException.class},
      skipOn = ProviderRejected.class)
  public CompletionStage<URI> find(Secret key, String agentId) {
    String id = URLEncoder.encode(agentId, StandardCharsets.UTF_8);
    CompletableFuture<URI> address = new CompletableFuture<>();
    // Failures are set as they are: inside a CompletionException no breaker would know them.
    var unused =
        http.get(key, PATH + id, ANSWER)
            .whenComplete(
                (document, failure) -> {
                  try {
                    if (failure == null) {
                      address.complete(socketAddress(document));
                    } else {
                      address.completeExceptionally(failure);
                    }
                  } catch (ProviderUnavailable nonsense) {
                    address.completeExceptionally(nonsense);
                  }
                });
    return address;
  }

  private static URI socketAddress(JsonNode document) {
    try {
      URI address = URI.create(document.path("signed_url").asText());
      if ("wss".equals(address.getScheme()) || "ws".equals(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      // The same to us as any other text; it may be a secret, so it is not quoted.
    }
    throw new ProviderUnavailable("the signed address is no socket's");
  }
}
