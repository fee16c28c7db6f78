package com.creativeai.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A carrier with quick ringing, a stub of the product, and a client of the carrier's REST. */
final class CarrierFixture implements AutoCloseable {
  static final String ACCOUNT = CarrierSettings.SANDBOX_ACCOUNT_SID;
  static final String OWNED = "+14155550100";
  static final String SOMEBODY = "+14155552671";
  private static final ObjectMapper JSON = new ObjectMapper();

  final StubProduct product = new StubProduct(CarrierSettings.SANDBOX_AUTH_TOKEN);
  final CarrierSimulator carrier;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  CarrierFixture(Path folder, UnaryOperator<CarrierSettings> more) {
    CarrierSettings settings = CarrierSettings.defaults().onPort(0).keptIn(folder).withRinging(0.1);
    carrier = new CarrierSimulator(more.apply(settings), Clock.systemUTC());
    carrier.start();
  }

  record Answer(int status, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static String root() {
    return "/2010-04-01/Accounts/" + ACCOUNT;
  }

  /** Places a call that tells all its events to {@code /status}; answers its SID. */
  String place(String to, String url, String... more) {
    List<String> form = new ArrayList<>(List.of("To", to, "From", OWNED, "Url", url));
    form.addAll(List.of("StatusCallback", product.url("/status")));
    for (String event : List.of("initiated", "ringing", "answered", "completed")) {
      form.addAll(List.of("StatusCallbackEvent", event));
    }
    form.addAll(List.of(more));
    Answer answer = post(root() + "/Calls.json", form.toArray(String[]::new));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("sid").asText();
  }

  JsonNode call(String sid) {
    return get(root() + "/Calls/" + sid + ".json").json();
  }

  String statusOf(String sid) {
    return call(sid).path("status").asText();
  }

  void awaitStatus(String sid, String status) {
    await(() -> statusOf(sid).equals(status), "call becomes " + status);
  }

  StubMedia awaitMedia(String callSid) {
    await(
        () ->
            product.sockets.stream()
                .anyMatch(one -> one.isStarted() && one.callSid().equals(callSid)),
        "media socket of the call");
    return product.sockets.stream()
        .filter(one -> one.isStarted() && one.callSid().equals(callSid))
        .findFirst()
        .orElseThrow();
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  Answer post(String path, String... form) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&").append(encode(form[i]));
      body.append('=').append(encode(form[i + 1]));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  Answer postJson(String path, String json) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  byte[] bytes(String path) {
    try {
      return http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer withoutCredentials(String path) {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + carrier.port() + path)));
  }

  private HttpRequest.Builder request(String path) {
    String pair = ACCOUNT + ":" + CarrierSettings.SANDBOX_AUTH_TOKEN;
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + carrier.port() + path))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static void await(BooleanSupplier condition, String what) {
    long end = System.nanoTime() + 25_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting too long for: " + what).isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    carrier.close();
    product.close();
  }
}
