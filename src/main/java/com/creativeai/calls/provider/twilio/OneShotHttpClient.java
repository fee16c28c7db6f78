package com.creativeai.calls.provider.twilio;

import com.creativeai.calls.provider.twilio.TwilioFailure.Kind;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Carries the SDK's requests: each is sent once, to {@code TWILIO_BASE_URL}, whatever comes back
 * (TW1). The SDK's own client repeats a POST on 429 and 5xx, which would ring a phone twice.
 *
 * <p>Every answer but 2xx is thrown as a {@link TwilioFailure}, so the SDK has nothing to decide.
 */
final class OneShotHttpClient extends HttpClient {
  /** For an order to dial, from connecting to the last byte of the answer. */
  static final Duration DIAL_LIMIT = Duration.ofSeconds(10);

  /** For everything else. */
  static final Duration LIMIT = Duration.ofSeconds(3);

  private final java.net.http.HttpClient wire;
  private final URI base;
  private final String authorization;

  OneShotHttpClient(URI base, String user, String password) {
    this.base = base;
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    this.wire =
        java.net.http.HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(LIMIT)
            .build();
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request, int[] codes, int retries, long delayMillis) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    URI asked = URI.create(request.constructURL().toString());
    HttpRequest.Builder copy = to(asked.getRawPath(), asked.getRawQuery());
    if (request.getMethod() == HttpMethod.POST) {
      copy.header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(request.encodeFormBody()));
    } else {
      copy.method(request.getMethod().toString(), BodyPublishers.noBody());
    }
    boolean dials =
        request.getMethod() == HttpMethod.POST && asked.getRawPath().endsWith("/Calls.json");
    HttpResponse<byte[]> response =
        send(copy.build(), BodyHandlers.ofByteArray(), dials ? DIAL_LIMIT : LIMIT);
    if (isSuccess(response.statusCode())) {
      return new Response(new ByteArrayInputStream(response.body()), response.statusCode());
    }
    throw FailedAnswer.of(response.statusCode(), response.body());
  }

  /** The body behind a path of the API, as it arrives; the caller closes it. */
  InputStream open(String path) {
    HttpResponse<InputStream> response =
        send(to(path, null).GET().build(), BodyHandlers.ofInputStream(), LIMIT);
    if (isSuccess(response.statusCode())) {
      return response.body();
    }
    try (InputStream body = response.body()) {
      throw FailedAnswer.of(response.statusCode(), body.readNBytes(FailedAnswer.LONGEST));
    } catch (IOException broken) {
      throw FailedAnswer.of(response.statusCode(), new byte[0]);
    }
  }

  private HttpRequest.Builder to(String path, @Nullable String query) {
    String address = base + path + (query == null ? "" : "?" + query);
    return HttpRequest.newBuilder(URI.create(address))
        .header("Authorization", authorization)
        .header("Accept", "application/json")
        .header("User-Agent", "creativeai-voice");
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }

  /** The limit covers the body too, which the client's own time-out does not. */
  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, Duration limit) {
    CompletableFuture<HttpResponse<T>> answer = wire.sendAsync(request, handler);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new TwilioFailure(
          Kind.UNKNOWN, "Twilio did not answer within " + limit.toSeconds() + " seconds.", late);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new TwilioFailure(Kind.UNKNOWN, "The wait for Twilio was interrupted.", stopped);
    } catch (ExecutionException failed) {
      throw FailedAnswer.of(failed);
    }
  }
}
