package com.creativeai.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The product as people run it: the laid-out application on Payara Micro, started by {@code
 * server-config/run.sh}, in a process, on ports and in a data folder of its own.
 */
public final class Product implements AutoCloseable {
  public static final String API_KEY = "cai_integration-tests-0123456789";
  public static final String OWNER = "demo@creativeai.test";
  public static final String PASSWORD = "demo-password";
  public static final String DATABASE = "creativeai";

  /** What run.sh does by itself while nobody sets options. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private static final Duration START_PATIENCE = Duration.ofMinutes(4);
  private static final Path APPLICATION = Path.of("target", "creativeai");
  private static final ObjectMapper JSON = new ObjectMapper();

  private HttpClient http = client(HttpClient.Version.HTTP_2);
  private final Secrets secrets = new Secrets();
  private final Map<String, String> environment;
  private final Path log;
  private Process process;

  private Product(Map<String, String> environment, Path log) {
    this.environment = environment;
    this.log = log;
    List.of(API_KEY, PASSWORD).forEach(secrets::add);
  }

  private static HttpClient client(HttpClient.Version offered) {
    return HttpClient.newBuilder().version(offered).connectTimeout(Duration.ofSeconds(10)).build();
  }

  /** From now on it is asked as by a proxy in front. */
  public Product byHttp1() {
    http = client(HttpClient.Version.HTTP_1_1);
    return this;
  }

  /** Starts it with fresh data and waits until it is ready. */
  public static Product start(String name, Map<String, String> settings) {
    try {
      Path data = Files.createTempDirectory("creativeai-" + name);
      Map<String, String> environment = new HashMap<>();
      environment.put("DATA_DIR", data.toString());
      environment.put("SANDBOX_API_KEY", API_KEY);
      // Simulators, browsers and other tests share the processors.
      environment.put("MEDIA_MOST_CPU_PERCENT", "100");
      environment.put("MEDIA_MOST_LATENESS_MILLIS", "0");
      // A test that is over waits for no conversation.
      environment.put("DRAIN_SECONDS", "0");
      for (String port :
          new String[] {
            "HTTP_PORT", "SANDBOX_STORE_PORT", "SANDBOX_CARRIER_PORT", "SANDBOX_AGENT_PORT"
          }) {
        environment.put(port, String.valueOf(freePort()));
      }
      environment.putAll(settings);
      Product product = new Product(environment, Path.of("target", "product-" + name + ".log"));
      Files.deleteIfExists(product.log);
      product.startAgain();
      return product;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts it on the data that is there, after it was killed. */
  public void startAgain() {
    try {
      ProcessBuilder builder =
          new ProcessBuilder("bash", "server-config/run.sh", APPLICATION.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      coverageAgent()
          .ifPresent(agent -> builder.environment().put("JAVA_OPTIONS", QUICK_START + " " + agent));
      process = builder.start();
      awaitReady();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Set by the build, so that what the product runs counts as covered. */
  private static Optional<String> coverageAgent() {
    return Optional.ofNullable(System.getProperty("product.agent"))
        .filter(agent -> agent.startsWith("-javaagent:"));
  }

  /** Ends it as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    waitForExit();
  }

  /** Ends it as an operator does; its data stays. */
  public void stop() {
    process.destroy();
    waitForExit();
  }

  /** Ends it, and fails if it wrote down any secret that was used with it. */
  @Override
  public void close() {
    try {
      secrets.demandAbsence(store());
    } finally {
      process.destroy();
      waitForExit();
      removeData();
    }
    secrets.demandAbsence(log.toString(), log());
  }

  private void removeData() {
    try (Stream<Path> files = Files.walk(Path.of(environment.get("DATA_DIR")))) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Something that must not turn up in the log or the store. */
  void secret(String secret) {
    secrets.add(secret);
  }

  public URI address(String path) {
    return URI.create("http://localhost:" + environment.get("HTTP_PORT") + path);
  }

  public int port(String setting) {
    return Integer.parseInt(environment.get(setting));
  }

  public long pid() {
    return process.pid();
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An answer of the API. */
  public record Answer(int status, JsonNode body, Map<String, java.util.List<String>> headers) {}

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  public Answer post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  /** Any request, with these headers and no credentials besides. */
  public Answer call(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method.toUpperCase(Locale.ROOT),
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  public String ownersPassword() {
    return environment.getOrDefault("SANDBOX_OWNER_PASSWORD", PASSWORD);
  }

  /** Where its data is. */
  public URI store() {
    String server = environment.get("MONGODB_URI");
    return server != null
        ? URI.create(server)
        : URI.create("mongodb://127.0.0.1:" + port("SANDBOX_STORE_PORT"));
  }

  /** The bytes at an address, with the API key. */
  public HttpResponse<byte[]> bytes(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    return exchange(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path))
        .timeout(Duration.ofSeconds(30))
        .header("X-API-Key", API_KEY);
  }

  public Answer send(HttpRequest request) {
    HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
    try {
      JsonNode body = JSON.readTree(response.body());
      secrets.addFrom(body);
      return new Answer(response.statusCode(), body, response.headers().map());
    } catch (IOException notJson) {
      return new Answer(
          response.statusCode(), JSON.getNodeFactory().missingNode(), response.headers().map());
    }
  }

  public String firstAgent() {
    return get("/api/v1/agents").body().at("/agents/0/id").asText();
  }

  /** Places a call and answers its id. */
  public String placeCall(String to, String agent, String prompt) {
    return placeCall(to, agent, prompt, "");
  }

  /** Places a call that begins with these words and answers its id. */
  public String placeCall(String to, String agent, String prompt, String firstMessage) {
    return placeCall(
        JSON.createObjectNode()
            .put("to", to)
            .put("agentId", agent)
            .put("prompt", prompt)
            .put("firstMessage", firstMessage));
  }

  /** Places a call with this body and answers its id. */
  public String placeCall(ObjectNode order) {
    Answer answer = post("/api/v1/calls", order.toString());
    if (answer.status() != 201) {
      throw new AssertionError("not placed: " + answer);
    }
    return answer.body().get("id").asText();
  }

  /** Reads a call until it is as wanted. */
  public JsonNode awaitCall(String id, Duration patience, Predicate<JsonNode> wanted) {
    return await(() -> get("/api/v1/calls/" + id).body(), wanted, patience);
  }

  public long threads() {
    return count("task");
  }

  /** Files and connections that it holds open. */
  public long descriptors() {
    return count("fd");
  }

  /** As Linux counts them for the process. */
  private long count(String what) {
    try (Stream<Path> entries = Files.list(Path.of("/proc", String.valueOf(pid()), what))) {
      return entries.count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Reads something until it is as wanted. */
  static JsonNode await(Supplier<JsonNode> reading, Predicate<JsonNode> wanted, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    JsonNode read = reading.get();
    while (!wanted.test(read)) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("it did not get there: " + read.toPrettyString());
      }
      pause(250);
      read = reading.get();
    }
    return read;
  }

  static boolean isOver(JsonNode call) {
    return call.has("end");
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void awaitReady() {
    Instant deadline = Instant.now().plus(START_PATIENCE);
    while (!isReady()) {
      // The server goes on without an application that cannot be deployed.
      boolean undeployed = log().contains("DeploymentException");
      if (undeployed || !process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new AssertionError("the product did not get ready; see " + log);
      }
      pause(250);
    }
  }

  private boolean isReady() {
    try {
      HttpRequest probe =
          HttpRequest.newBuilder(address("/health/ready")).timeout(Duration.ofSeconds(5)).build();
      return http.send(probe, HttpResponse.BodyHandlers.ofString()).body().contains("\"UP\"");
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void waitForExit() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
