package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Plain HTTP with ElevenLabs: one request, one answer, failures in the port's words (PT2). */
@ApplicationScoped
public class ElevenLabsHttp {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int THREADS = 4;
  private static final int LONGEST_WORDS = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ElevenLabsSettings settings;
  private final ExecutorService threads;
  private final HttpClient client;

  @Inject
  public ElevenLabsHttp(ElevenLabsSettings settings) {
    this.settings = settings;
    AtomicInteger number = new AtomicInteger();
    // A few threads for all answers: nothing that runs on them ever waits.
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "elevenlabs-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();
  }

  /** For the client proxy only. */
  @SuppressWarnings("NullAway") // A proxy has no use for them.
  ElevenLabsHttp() {
    this.settings = new ElevenLabsSettings();
    this.threads = null;
    this.client = null;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /** Gets a JSON document. The answer fails with one of the port's two failures, unwrapped. */
  CompletableFuture<JsonNode> get(Secret key, String path, Duration timeout) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
            .header("xi-api-key", key.reveal())
            .header("Accept", "application/json")
            .timeout(timeout)
            .build();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    var unused =
        client
            .sendAsync(request, BodyHandlers.ofString())
            .whenComplete(
                (response, failure) -> {
                  try {
                    answer.complete(document(response, failure));
                  } catch (ProviderRejected | ProviderUnavailable refused) {
                    answer.completeExceptionally(refused);
                  }
                });
    return answer;
  }

  private static JsonNode document(HttpResponse<String> response, Throwable failure) {
    if (failure != null) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      throw new ProviderUnavailable(cause.getClass().getSimpleName(), cause);
    }
    int status = response.statusCode();
    if (status == 200) {
      return parse(response.body());
    }
    if (status >= 400 && status < 500 && status != 408) {
      throw rejection(status, response.body());
    }
    throw new ProviderUnavailable("HTTP " + status);
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      throw new ProviderUnavailable("the answer is not JSON");
    }
  }

  /** {@code {"detail":{"status","message"}}} or {@code {"detail":[{"loc","msg","type"}]}}. */
  private static RuntimeException rejection(int status, String body) {
    String words = "";
    try {
      JsonNode detail = JSON.readTree(body).path("detail");
      JsonNode first = detail.path(0);
      words =
          detail.isArray()
              ? first.path("type").asText() + " " + first.path("msg").asText()
              : detail.path("status").asText() + " " + detail.path("message").asText();
    } catch (JsonProcessingException notJson) {
      // The status has to do.
    }
    String text = ("HTTP " + status + " " + words).strip();
    String bounded = text.substring(0, Math.min(text.length(), LONGEST_WORDS));
    return new ProviderRejected(String.valueOf(status), bounded);
  }
}
