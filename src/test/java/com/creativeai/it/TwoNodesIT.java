package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * ID-2, ID-8: two nodes on one database, behind a proxy. They share their limits, and what one
 * takes away the other does not give.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
  private static final int PER_SECOND = 5;
  private static final int BURST = 100;
  private static final int ATTEMPTS = 10_000;
  private static final int AT_A_TIME = 8;
  private static final Duration SOON = Duration.ofSeconds(5);

  private Product one;
  private Product other;

  @BeforeAll
  void start() {
    String port = String.valueOf(Product.freePort());
    Map<String, String> shared = new HashMap<>();
    shared.put("PUBLIC_ORIGIN", "http://localhost:" + port);
    shared.put("IDENTITY_KEY", "a key of the tests, for both nodes alike");
    shared.put("RATE_LIMITS", "database");
    shared.put("RATE_LIMIT_READ", PER_SECOND + ":" + BURST);
    shared.put("TRUSTED_PROXIES", "127.0.0.1, ::1");
    shared.put("HTTP_PORT", port);
    one = Product.start("node-one", shared);
    shared.remove("HTTP_PORT");
    shared.put("MONGODB_URI", one.store() + "/" + Product.DATABASE);
    other = Product.start("node-other", shared);
  }

  @AfterAll
  void stop() {
    if (other != null) {
      other.close();
    }
    if (one != null) {
      one.close();
    }
  }

  @Test
  void limitIsOneForBoth() throws Exception {
    String key = key("limited");
    Instant begin = Instant.now();
    Instant end = begin.plusSeconds(12);
    List<Callable<Integer>> clients = new ArrayList<>();
    for (int client = 0; client < AT_A_TIME; client++) {
      Product node = client % 2 == 0 ? one : other;
      clients.add(
          () -> {
            int allowed = 0;
            while (Instant.now().isBefore(end)) {
              allowed += status(node, "/api/v1/agents", "X-API-Key", key) == 200 ? 1 : 0;
            }
            return allowed;
          });
    }
    int allowed = sum(clients);

    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    assertThat((double) allowed)
        .as("requests allowed by both nodes in %s s", seconds)
        .isCloseTo(BURST + PER_SECOND * seconds, Percentage.withPercentage(5));
  }

  @Test
  void whatIsTakenAwayOnOneNodeIsSoonGoneOnTheOther() {
    Product.Answer made =
        one.post("/api/v1/api-keys", "{\"name\":\"short-lived\",\"scopes\":[\"calls:read\"]}");
    String key = made.body().get("key").asText();
    Person person = Person.signUp(one, "short-lived@nodes.test");
    String organization =
        one.call("get", "/api/v1/me", "", person.bearer())
            .body()
            .at("/organizations/0/id")
            .asText();
    Person guest = Person.signUp(one, "guest@nodes.test");
    assertThat(status(other, "/api/v1/calls", "X-API-Key", key)).isEqualTo(200);
    assertThat(status(other, "/api/v1/me", person.bearer())).isEqualTo(200);
    assertThat(status(other, "/api/v1/me", guest.bearer())).isEqualTo(200);

    one.send(one.request("/api/v1/api-keys/" + made.body().get("id").asText()).DELETE().build());
    one.call("post", "/auth/v1/logout?scope=global", "", person.bearer());

    soon(401, () -> status(other, "/api/v1/calls", "X-API-Key", key));
    soon(401, () -> status(other, "/api/v1/me", person.bearer()));
    assertThat(status(other, "/api/v1/me", guest.bearer())).isEqualTo(200);
  }

  @Test
  void stormOfGuessesFromEverywhereIsMostlyNotEvenLookedAtAndTheOwnerGetsIn() throws Exception {
    Person owner = Person.signUp(one, "stormed@nodes.test");
    assertThat(signIn(one, owner.email(), Person.PASSWORD, "198.51.100.7")).isEqualTo(200);
    List<Callable<Integer>> guessers = new ArrayList<>();
    for (int guesser = 0; guesser < AT_A_TIME; guesser++) {
      int first = guesser;
      Product node = guesser % 2 == 0 ? one : other;
      guessers.add(
          () -> {
            int evaluated = 0;
            for (int guess = first; guess < ATTEMPTS; guess += AT_A_TIME) {
              String from = "10." + guess / 65_536 + "." + guess / 256 % 256 + "." + guess % 256;
              int status = signIn(node, owner.email(), "guess " + guess, from);
              assertThat(status).isIn(400, 429);
              evaluated += status == 400 ? 1 : 0;
            }
            return evaluated;
          });
    }
    assertThat(sum(guessers)).isBetween(1, 100);

    assertThat(signIn(one, owner.email(), Person.PASSWORD, "198.51.100.7")).isEqualTo(200);
  }

  private String key(String name) {
    return one.post(
            "/api/v1/api-keys", "{\"name\":\"%s\",\"scopes\":[\"agents:read\"]}".formatted(name))
        .body()
        .get("key")
        .asText();
  }

  private static int signIn(Product node, String email, String password, String from) {
    HttpRequest request =
        HttpRequest.newBuilder(node.address("/auth/v1/token?grant_type=password"))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", from)
            .POST(
                BodyPublishers.ofString(
                    "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password)))
            .build();
    return node.send(request).status();
  }

  private static int status(Product node, String path, String... headers) {
    return node.call("get", path, "", headers).status();
  }

  private static void soon(int wanted, Supplier<Integer> status) {
    Instant deadline = Instant.now().plus(SOON);
    while (status.get() != wanted) {
      assertThat(Instant.now()).as("waiting for %s", wanted).isBefore(deadline);
      Product.pause(100);
    }
  }

  private static int sum(List<Callable<Integer>> parts)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(parts.size());
    try {
      int sum = 0;
      for (Future<Integer> part : threads.invokeAll(parts)) {
        sum += part.get();
      }
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }
}
