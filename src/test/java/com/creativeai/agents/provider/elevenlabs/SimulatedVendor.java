package com.creativeai.agents.provider.elevenlabs;

import com.creativeai.sandbox.agent.AgentSettings;
import com.creativeai.sandbox.agent.AgentSimulator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sandbox's simulator behind the client of MicroProfile, on a line that may fail. */
final class SimulatedVendor implements AgentsApi, AutoCloseable {
  static final String KEY = "test-key";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The requests that were begun, as {@code "GET /v1/convai/tools"}. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Happens before a request is sent; what it throws is what the request fails with. */
  Consumer<String> before = request -> {};

  /** Happens after a request was carried out; what it throws loses the answer. */
  Consumer<String> after = request -> {};

  private final AgentSimulator simulator;

  SimulatedVendor(Path directory) {
    simulator =
        new AgentSimulator(
            new AgentSettings(
                0, KEY, Optional.empty(), "secret", directory, AgentSettings.Limits.DEFAULT));
    simulator.start();
  }

  @Override
  public void close() {
    simulator.close();
  }

  /** The agent as it is there. */
  JsonNode agent(String id) {
    return json(send("GET", AGENTS + "/" + id, null));
  }

  /** All tools as they are there, the newest first. */
  List<JsonNode> tools() {
    List<JsonNode> tools = new ArrayList<>();
    json(send("GET", TOOLS + "?page_size=100", null)).path("tools").forEach(tools::add);
    return tools;
  }

  /** Makes a tool as somebody else would, and answers its id. */
  String addTool(ObjectNode config) {
    ObjectNode tool = JSON.createObjectNode();
    tool.set("tool_config", config);
    return json(send("POST", TOOLS, tool.toString())).path("id").asText();
  }

  /** Makes an agent as somebody else would, and answers its id. */
  String addAgent(String... toolIds) {
    return json(send("POST", AGENTS + "/create", naming(toolIds))).path("agent_id").asText();
  }

  /** Gives an agent these tools, as somebody else would. */
  void attach(String agentId, String... toolIds) {
    send("PATCH", AGENTS + "/" + agentId, naming(toolIds));
  }

  private static String naming(String... toolIds) {
    ObjectNode agent = JSON.createObjectNode();
    ArrayNode ids = agent.withArray("/conversation_config/agent/prompt/tool_ids");
    List.of(toolIds).forEach(ids::add);
    return agent.toString();
  }

  @Override
  public String create(String key, String agent) {
    return ask("POST", AGENTS + "/create", agent);
  }

  @Override
  public String change(String key, String id, String patch) {
    return ask("PATCH", AGENTS + "/" + id, patch);
  }

  @Override
  public String list(String key, int size, @Nullable String search, @Nullable String cursor) {
    return ask("GET", AGENTS, null);
  }

  @Override
  public String get(String key, String id) {
    return ask("GET", AGENTS + "/" + id, null);
  }

  @Override
  public String remove(String key, String id) {
    return ask("DELETE", AGENTS + "/" + id, null);
  }

  @Override
  public String simulate(String key, String id, String simulation) {
    return ask("POST", AGENTS + "/" + id + "/simulate-conversation", simulation);
  }

  @Override
  public String makeTool(String key, String tool) {
    return ask("POST", TOOLS, tool);
  }

  @Override
  public String changeTool(String key, String id, String tool) {
    return ask("PATCH", TOOLS + "/" + id, tool);
  }

  @Override
  public String listTools(
      String key, String type, String field, String direction, int size, @Nullable String cursor) {
    String query = "?types=" + type + "&sort_by=" + field + "&sort_direction=" + direction;
    return ask(
        "GET",
        TOOLS + query + "&page_size=" + size + (cursor == null ? "" : "&cursor=" + cursor),
        null);
  }

  @Override
  public String getTool(String key, String id) {
    return ask("GET", TOOLS + "/" + id, null);
  }

  @Override
  public String removeTool(String key, String id) {
    return ask("DELETE", TOOLS + "/" + id, null);
  }

  private String ask(String method, String path, @Nullable String body) {
    String request = method + " " + path.replaceFirst("\\?.*", "");
    asked.add(request);
    before.accept(request);
    String answer = send(method, path, body);
    after.accept(request);
    return answer;
  }

  private String send(String method, String path, @Nullable String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path))
            .header("xi-api-key", KEY)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new WebApplicationException(
            Response.status(response.statusCode()).entity(response.body()).build());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
