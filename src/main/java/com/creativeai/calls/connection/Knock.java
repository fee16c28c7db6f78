package com.creativeai.calls.connection;

import com.creativeai.calls.port.ReachProof;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Asks at addresses that the operator set (CC5): once, without credentials, redirects and cookies.
 */
@ApplicationScoped
class Knock {
  private static final int MOST_BYTES = 200;

  private final Duration limit;
  private final HttpClient http;

  Knock() {
    this(Duration.ofSeconds(4));
  }

  Knock(Duration limit) {
    this.limit = limit;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /**
   * What came back.
   *
   * @param text the beginning of the body
   * @param time of the header {@code Date}
   * @param proof of the header {@link ReachProof#HEADER}
   */
  record Answer(int status, String text, Optional<Instant> time, Optional<String> proof) {
    private static Answer of(int status, String text, HttpHeaders headers) {
      return new Answer(
          status,
          text,
          headers.firstValue("Date").flatMap(Knock::time),
          headers.firstValue(ReachProof.HEADER));
    }
  }

  Answer get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(limit).GET().build();
    return await(http.sendAsync(request, BodyHandlers.ofInputStream()).thenApply(Knock::read));
  }

  /** Opens a socket to ask whether it is ours, which refuses it; one that opens is closed. */
  Answer handshake(URI socket, String question) {
    CompletableFuture<Answer> answer =
        http.newWebSocketBuilder()
            .connectTimeout(limit)
            .header(ReachProof.HEADER, question)
            .buildAsync(socket, new WebSocket.Listener() {})
            .handle(Knock::read);
    return await(answer);
  }

  private <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new Unanswered(Unanswered.Reason.TOO_LATE, late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unanswered(Unanswered.Reason.TOO_LATE, stopped);
    } catch (ExecutionException failed) {
      throw new Unanswered(reason(failed), failed);
    }
  }

  private static Answer read(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return Answer.of(response.statusCode(), text, response.headers());
    } catch (IOException broken) {
      throw new Unanswered(Unanswered.Reason.NO_CONNECTION, broken);
    }
  }

  private static Answer read(WebSocket opened, Throwable failure) {
    if (opened != null) {
      opened.abort();
      return new Answer(101, "", Optional.empty(), Optional.empty());
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WebSocketHandshakeException refused) {
        HttpResponse<?> response = refused.getResponse();
        return Answer.of(response.statusCode(), "", response.headers());
      }
    }
    throw new Unanswered(reason(failure), failure);
  }

  private static Unanswered.Reason reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unanswered known) {
        return known.reason();
      }
      if (cause instanceof HttpTimeoutException) {
        return Unanswered.Reason.TOO_LATE;
      }
      if (cause instanceof SSLException) {
        return Unanswered.Reason.CERTIFICATE;
      }
    }
    return Unanswered.Reason.NO_CONNECTION;
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException nonsense) {
      return Optional.empty();
    }
  }
}
