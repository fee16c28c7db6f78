package com.creativeai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.it.CallsPage;
import com.creativeai.it.Product;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/**
 * The API, the page and the export of calls on a full database: {@code -Dbench.stored=10000} calls
 * on the embedded store, or on the MongoDB that {@code TEST_MONGODB_URI} names. There {@code
 * -Dbench.reuse=true} takes what an earlier run has stored.
 */
class ApiBench {
  private static final int STORED = Integer.getInteger("bench.stored", 10_000);
  private static final int PER_SECOND = Integer.getInteger("bench.rate", 50);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int WARM_UP = Integer.getInteger("bench.warmup", 30);
  private static final boolean REUSE = Boolean.getBoolean("bench.reuse");
  private static final int PAGE_VIEWS = 7;
  private static final String JAVA_OPTIONS =
      System.getProperty("bench.java.options", "-XX:MaxRAMPercentage=25");

  /** What is asked, and how often of a hundred times. */
  private record Question(String name, int share, String path) {}

  private static final String BASELINE = "liveness (baseline)";
  private static final String ONE = "one call with its transcript";

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(BASELINE, 10, "/health"),
          new Question("newest calls", 20, "/api/v1/calls"),
          new Question("calls of a status", 10, "/api/v1/calls?status=completed,busy&limit=50"),
          new Question("calls of a week", 10, "/api/v1/calls?limit=50&startedAfter=%s"),
          new Question("calls by a number", 5, "/api/v1/calls?search=415%d"),
          new Question("calls by a word", 5, "/api/v1/calls?search=warranty"),
          new Question("tenth page", 5, "/api/v1/calls?page=10&limit=50"),
          new Question("figures of calls", 5, "/api/v1/calls/summary"),
          new Question("agents", 5, "/api/v1/agents"),
          new Question(ONE, 25, "/api/v1/calls/%s"));

  private final Random random = new Random(7);

  /** Payara ends a connection of HTTP/2 without TLS after some thousand requests. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void callsOnAFullDatabase() throws Exception {
    try (Product product = Product.start("api-bench", settings())) {
      String model = talk(product);
      if (!REUSE) {
        store(product, model);
      }
      List<String> ids = ids(product);

      ask(product, ids, WARM_UP);
      report(ask(product, ids, SECONDS));
      export(product);
      look(product);
    }
  }

  private static void store(Product product, String model) throws InterruptedException {
    long begin = System.nanoTime();
    ManyStoredCalls.write(product.store().toString(), BenchStore.database(), model, STORED);
    Results.say("calls stored", STORED, "with " + STORED * ManyStoredCalls.TURNS + " turns");
    Results.say("time to store them", seconds(begin), "s");
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("JAVA_OPTIONS", JAVA_OPTIONS);
    settings.put("RATE_LIMIT_READ", "1000:5000");
    if (!REUSE) {
      BenchStore.empty();
    }
    settings.putAll(BenchStore.settings());
    return settings;
  }

  /** A call as it really happens, for the others to be like. */
  private static String talk(Product product) {
    String id =
        product.placeCall("+14155552671", product.firstAgent(), "", "This was a test. Goodbye.");
    product.awaitCall(id, Duration.ofMinutes(2), call -> call.has("outcome"));
    return id;
  }

  private static List<String> ids(Product product) {
    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= 10; page++) {
      for (JsonNode call :
          product.get("/api/v1/calls?limit=100&page=" + page).body().get("calls")) {
        ids.add(call.get("id").asText());
      }
    }
    return ids;
  }

  /** Asks at fixed moments, whether the answers before are there or not. */
  private Map<Question, Delays> ask(Product product, List<String> ids, int seconds) {
    Map<Question, Delays> delays = new LinkedHashMap<>();
    QUESTIONS.forEach(question -> delays.put(question, new Delays()));
    List<CompletableFuture<?>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int number = 0; number < seconds * PER_SECOND; number++) {
      long due = start + number * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Question question = next();
      Delays asked = Objects.requireNonNull(delays.get(question));
      HttpRequest request = product.request(path(question, ids)).build();
      answers.add(
          http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
              .thenAccept(
                  answer -> {
                    assertThat(answer.statusCode()).as(question.name()).isEqualTo(200);
                    asked.add(System.nanoTime() - due);
                  }));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    return delays;
  }

  private Question next() {
    int chosen = random.nextInt(100);
    for (Question question : QUESTIONS) {
      chosen -= question.share();
      if (chosen < 0) {
        return question;
      }
    }
    throw new IllegalStateException("the shares are not 100 together");
  }

  private String path(Question question, List<String> ids) {
    Object part =
        question.name().equals(ONE)
            ? ids.get(random.nextInt(ids.size()))
            : question.path().contains("startedAfter")
                ? Instant.now().minus(Duration.ofDays(7))
                : 2000 + random.nextInt(7999);
    return question.path().formatted(part);
  }

  private static void report(Map<Question, Delays> answers) {
    Delays baseline = new Delays();
    Delays all = new Delays();
    answers.forEach(
        (question, delays) -> (question.name().equals(BASELINE) ? baseline : all).addAll(delays));
    answers.forEach((question, delays) -> report(question.name(), delays, baseline));
    String at = "API at " + PER_SECOND + " requests/s";
    report(at, all, baseline);
    Results.say(at + ", p99", all.percentile(0.99), "ms");
  }

  private static void report(String name, Delays delays, Delays baseline) {
    Results.say(name + ", p50", delays.percentile(0.5), "ms");
    Results.say(name + ", p95", delays.percentile(0.95), "ms");
    Results.ratio(name + ", p95", delays.percentile(0.95), baseline.percentile(0.95));
  }

  /** All rows once, while the live heap is looked at again and again. */
  private void export(Product product) throws Exception {
    double before = LiveHeap.megabytes(product.pid());
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Double> most =
        CompletableFuture.supplyAsync(
            () -> {
              double highest = 0;
              while (!done.get()) {
                highest = Math.max(highest, LiveHeap.megabytes(product.pid()));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
              }
              return highest;
            });
    long begin = System.nanoTime();
    long rows = rows(product);
    double took = seconds(begin);
    done.set(true);
    assertThat(rows).as("rows of the export").isGreaterThan(STORED);
    Results.say("export of all calls", rows, "rows");
    Results.say("export of all calls took", took, "s");
    Results.say("live heap during the export above before", most.get() - before, "MB");
  }

  private long rows(Product product) throws Exception {
    HttpRequest request =
        product.request("/api/v1/calls/export").timeout(Duration.ofMinutes(10)).build();
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    long lines = 0;
    try (InputStream body = answer.body()) {
      byte[] buffer = new byte[1 << 16];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        for (int at = 0; at < read; at++) {
          lines += buffer[at] == '\n' ? 1 : 0;
        }
      }
    }
    return lines - 1;
  }

  private static void look(Product product) {
    try (CallsPage page = CallsPage.open(product)) {
      page.load();
      Results.say("calls page, to the first rows", median(page::load), "ms");
      Results.say("calls page, to the first rows of a status", median(page::loadFiltered), "ms");
      Results.say("calls page, scroll to rows far down", median(page::scrollDown), "ms");
      long busy = product.get("/api/v1/calls?status=busy&limit=1").body().get("total").asLong();
      long begin = System.nanoTime();
      assertThat(page.exportFiltered()).as("busy calls exported on the page").isEqualTo(busy);
      Results.say("calls page, filter and export of " + busy + " calls", seconds(begin), "s");
    }
  }

  private static double median(DoubleSupplier view) {
    double[] millis = new double[PAGE_VIEWS];
    for (int time = 0; time < PAGE_VIEWS; time++) {
      millis[time] = view.getAsDouble();
    }
    Arrays.sort(millis);
    return millis[PAGE_VIEWS / 2];
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
