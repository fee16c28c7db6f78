package com.creativeai.sandbox.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A running simulator and a receiver of its webhooks. */
final class AgentFixture implements AutoCloseable {
  static final String KEY = "test-key";
  static final String SECRET = "test-secret";

  record Delivery(byte[] body, String signature) {}

  record Answer(int status, ObjectNode json, byte[] bytes, String contentType) {}

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final MovableClock clock = new MovableClock();
  final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  final ConcurrentLinkedDeque<Integer> nextStatuses = new ConcurrentLinkedDeque<>();
  final AgentSimulator simulator;
  private final HttpServer receiver;

  AgentFixture(Path dataDir) throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/post-call",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String signature = exchange.getRequestHeaders().getFirst("ElevenLabs-Signature");
          deliveries.add(new Delivery(body, signature));
          Integer status = nextStatuses.poll();
          exchange.sendResponseHeaders(status == null ? 200 : status, -1);
          exchange.close();
        });
    receiver.start();
    var limits =
        new AgentSettings.Limits(
            64 * 1024, 500, 1_000, 50, List.of(Duration.ofMillis(50), Duration.ofMillis(50)));
    simulator =
        new AgentSimulator(
            new AgentSettings(0, KEY, Optional.of(webhook()), SECRET, dataDir, limits), clock);
    simulator.start();
  }

  /** Where the receiver takes webhooks. */
  URI webhook() {
    return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/post-call");
  }

  /** The time of day, moved by tests; it goes on meanwhile. */
  static final class MovableClock extends Clock {
    private volatile Duration moved = Duration.ZERO;

    void move(Duration by) {
      moved = moved.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(moved);
    }
  }

  String socketUrl(String agentId) {
    return "ws://127.0.0.1:" + simulator.port() + "/v1/convai/conversation?agent_id=" + agentId;
  }

  Caller dial(String agentId) {
    return Caller.dial(socketUrl(agentId));
  }

  Answer get(String path) {
    return request("GET", path, null, KEY);
  }

  Answer request(String method, String path, @Nullable String body, @Nullable String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (key != null) {
      request.header("xi-api-key", key);
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      String text = new String(response.body(), StandardCharsets.UTF_8);
      return new Answer(
          response.statusCode(),
          Json.readObject(text.startsWith("{") ? text : "{}").orElseThrow(),
          response.body(),
          response.headers().firstValue("Content-Type").orElse(""));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String createAgent(String json) {
    return request("POST", "/v1/convai/agents/create", json, KEY).json().path("agent_id").asText();
  }

  /** The id of a tool of the workspace; {@code config} is what it is. */
  String createTool(String config) {
    return request("POST", "/v1/convai/tools", "{\"tool_config\":" + config + "}", KEY)
        .json()
        .path("id")
        .asText();
  }

  /** Details of a conversation once it is done or failed. */
  ObjectNode details(String conversationId) {
    for (int i = 0; i < 500; i++) {
      ObjectNode details = get("/v1/convai/conversations/" + conversationId).json();
      String status = details.path("status").asText();
      if (status.equals("done") || status.equals("failed")) {
        return details;
      }
      Caller.pause(20);
    }
    throw new AssertionError("conversation never ended");
  }

  /** The first webhook about this conversation. */
  Delivery delivery(String conversationId) {
    for (int i = 0; i < 500; i++) {
      var found =
          deliveries.stream()
              .filter(d -> new String(d.body(), StandardCharsets.UTF_8).contains(conversationId))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Caller.pause(20);
    }
    throw new AssertionError("no webhook came");
  }

  static String conversationId(Caller caller) {
    return caller
        .await("conversation_initiation_metadata", Duration.ofSeconds(5))
        .at("/conversation_initiation_metadata_event/conversation_id")
        .asText();
  }

  static ObjectNode overrides(String prompt, String firstMessage) {
    ObjectNode initiation = Json.object();
    ObjectNode agent = initiation.putObject("conversation_config_override").putObject("agent");
    agent.put("first_message", firstMessage).putObject("prompt").put("prompt", prompt);
    return initiation;
  }

  static ObjectNode textOnly(ObjectNode initiation) {
    initiation.withObject("/conversation_config_override/conversation").put("text_only", true);
    return initiation;
  }

  @Override
  public void close() {
    simulator.close();
    receiver.stop(0);
  }
}
