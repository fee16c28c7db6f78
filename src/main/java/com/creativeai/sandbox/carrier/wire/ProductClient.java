package com.creativeai.sandbox.carrier.wire;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Sends signed requests to the product and writes each attempt into the ledger. */
public final class ProductClient {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int LONGEST_BODY = 1_000_000;

  private final HttpClient http;
  private final RequestSignature signature;
  private final RequestLedger ledger;
  private final int repeats;

  public ProductClient(
      HttpClient http, RequestSignature signature, RequestLedger ledger, int repeats) {
    this.http = http;
    this.signature = signature;
    this.ledger = ledger;
    this.repeats = repeats;
  }

  /** Never completes exceptionally: a failure is an answer with status 0. */
  public CompletableFuture<ProductAnswer> send(
      String kind, Target target, Map<String, String> form) {
    return attempt(kind, target, form, 0);
  }

  private CompletableFuture<ProductAnswer> attempt(
      String kind, Target target, Map<String, String> form, int number) {
    return once(target, form)
        .thenCompose(
            answer -> {
              note(kind, target, form, answer, number);
              return answer.isWorthRepeating() && number < repeats
                  ? attempt(kind, target, form, number + 1)
                  : CompletableFuture.completedFuture(answer);
            });
  }

  private CompletableFuture<ProductAnswer> once(Target target, Map<String, String> form) {
    try {
      return http.sendAsync(request(target, form), HttpResponse.BodyHandlers.ofString())
          .thenApply(ProductClient::read)
          .exceptionally(failure -> ProductAnswer.none(reason(failure)));
    } catch (IllegalArgumentException e) {
      return CompletableFuture.completedFuture(ProductAnswer.none("unusable address"));
    }
  }

  private static ProductAnswer read(HttpResponse<String> response) {
    String body = response.body();
    return new ProductAnswer(response.statusCode(), body.length() > LONGEST_BODY ? "" : body, "");
  }

  private HttpRequest request(Target target, Map<String, String> form) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .timeout(PATIENCE)
            .header("User-Agent", "TwilioProxy/1.1")
            .header("Accept", "*/*");
    if (target.method().equals("GET")) {
      String url = withQuery(target.url().toString(), form);
      return request
          .uri(URI.create(url))
          .header(RequestSignature.HEADER, signature.of(url, Map.of()))
          .GET()
          .build();
    }
    return request
        .uri(target.url())
        .header(RequestSignature.HEADER, signature.of(target.url().toString(), form))
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
        .build();
  }

  private static String withQuery(String url, Map<String, String> form) {
    return form.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + encode(form);
  }

  private static String encode(Map<String, String> form) {
    return new TreeMap<>(form)
        .entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void note(
      String kind, Target target, Map<String, String> form, ProductAnswer answer, int number) {
    ledger.append(
        kind,
        Map.of(
            "method", target.method(),
            "url", target.url().toString(),
            "callSid", form.getOrDefault("CallSid", ""),
            "params", form,
            "attempt", number + 1,
            "status", answer.status(),
            "failure", answer.failure()));
  }

  private static String reason(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String kind = cause.getClass().getSimpleName();
    return cause instanceof IOException && cause.getMessage() != null
        ? kind + ": " + cause.getMessage()
        : kind;
  }
}
