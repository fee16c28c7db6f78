package com.creativeai.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Opens an address as Vaadin's client does (the document, its first state, the navigation, the
 * browser's details) and keeps all that the server told.
 */
final class WirePage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GUARD = "for(;;);";
  private static final String DETAILS = "getBrowserDetailsParameters";
  private static final String REPLACE = "history.replaceState";
  private static final int ROUNDS = 4;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Product product;
  private final Map<String, String> cookies;
  private final StringBuilder told = new StringBuilder();
  private final Map<Integer, String> tags = new HashMap<>();
  private final Map<Integer, String> texts = new TreeMap<>();
  private final Map<Integer, List<Integer>> children = new HashMap<>();
  private final List<JsonNode> unanswered = new ArrayList<>();
  private String address;
  private String securityKey = "";
  private JsonNode last = JSON.createObjectNode();

  private WirePage(Product product, String address, Map<String, String> cookies) {
    this.product = product;
    this.address = address;
    this.cookies = cookies;
  }

  /**
   * @param cookies of the browser; what the server sets is added
   */
  static WirePage open(Product product, String address, Map<String, String> cookies) {
    WirePage page = new WirePage(product, address, cookies);
    URI wanted = product.address(address);
    String path = wanted.getRawPath().substring(1);
    String query = wanted.getRawQuery() == null ? "" : wanted.getRawQuery();
    page.exchange(HttpRequest.newBuilder(wanted).header("Accept", "text/html"));
    JsonNode start =
        page.read(
            page.exchange(
                HttpRequest.newBuilder(
                    product.address(
                        "/?v-r=init&location=" + encoded(path) + "&query=" + encoded(query)))));
    JsonNode configuration = start.get("appConfig");
    page.securityKey = configuration.at("/uidl/Vaadin-Security-Key").asText();
    page.take(configuration.get("uidl"));
    page.navigate(configuration.get("v-uiId").asInt(), path, query);
    return page;
  }

  /** What the page is called; empty where it has no heading. */
  String heading() {
    return tags.entrySet().stream()
        .filter(element -> element.getValue().equals("h1"))
        .map(element -> text(element.getKey()))
        .collect(Collectors.joining(" | "));
  }

  /** Where the server sent the browser, or the address that was opened. */
  String address() {
    return address;
  }

  /** Everything, in the server's own words. */
  String told() {
    return told.toString();
  }

  private void navigate(int ui, String path, String query) {
    ObjectNode event =
        JSON.createObjectNode().put("type", "event").put("node", 1).put("event", "ui-navigate");
    event
        .putObject("data")
        .put("route", path)
        .put("query", query)
        .put("appShellTitle", "")
        .put("trigger", "")
        .putNull("historyState");
    say(ui, JSON.createArrayNode().add(event));
    for (int round = 0; round < ROUNDS && !unanswered.isEmpty(); round++) {
      ArrayNode answers = JSON.createArrayNode();
      unanswered.forEach(channel -> answers.add(details(channel)));
      unanswered.clear();
      say(ui, answers);
    }
    // What came beside the answers waits for the next one.
    say(ui, JSON.createArrayNode());
  }

  private void say(int ui, ArrayNode calls) {
    ObjectNode message = JSON.createObjectNode().put("csrfToken", securityKey);
    message.set("rpc", calls);
    message.set("syncId", last.path("syncId"));
    message.set("clientId", last.path("clientId"));
    String answer =
        exchange(
            HttpRequest.newBuilder(product.address("/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Origin", product.address("").toString())
                .POST(HttpRequest.BodyPublishers.ofString(message.toString())));
    if (!answer.startsWith(GUARD)) {
      throw new AssertionError("no answer of Vaadin: " + answer);
    }
    read(answer.substring(GUARD.length())).forEach(this::take);
  }

  private static JsonNode details(JsonNode channel) {
    ObjectNode answer =
        JSON.createObjectNode()
            .put("type", "channel")
            .put("node", channel.get(1).asInt())
            .put("channel", channel.get(2).asInt());
    answer
        .putArray("args")
        .addObject()
        .put("v-sw", "1280")
        .put("v-sh", "860")
        .put("v-ww", "1280")
        .put("v-wh", "860")
        .put("v-bw", "1280")
        .put("v-bh", "860")
        .put("v-tzo", "0")
        .put("v-rtzo", "0")
        .put("v-dstd", "0")
        .put("v-dston", "false")
        .put("v-tzid", "UTC")
        .put("v-curdate", "0")
        .put("v-td", "false")
        .put("v-pr", "1")
        .put("v-wn", "wire")
        .put("v-np", "Linux");
    return answer;
  }

  private void take(JsonNode state) {
    if (state.has("clientId")) {
      last = state;
    }
    state.path("changes").forEach(this::change);
    for (JsonNode execution : state.path("execute")) {
      String script = execution.get(execution.size() - 1).asText();
      if (script.contains(DETAILS)) {
        unanswered.add(execution.get(0));
      } else if (script.contains(REPLACE)) {
        address = "/" + execution.get(1).asText();
      }
    }
  }

  private void change(JsonNode change) {
    int node = change.get("node").asInt();
    String key = change.path("key").asText();
    if (key.equals("tag")) {
      tags.put(node, change.get("value").asText());
    } else if (key.equals("text") && change.has("value")) {
      texts.put(node, change.get("value").asText());
    } else if (change.has("addNodes")) {
      change
          .get("addNodes")
          .forEach(
              child ->
                  children.computeIfAbsent(node, none -> new ArrayList<>()).add(child.asInt()));
    }
  }

  private String text(int node) {
    return texts.getOrDefault(node, "")
        + children.getOrDefault(node, List.of()).stream()
            .map(this::text)
            .collect(Collectors.joining());
  }

  private String exchange(HttpRequest.Builder request) {
    String jar =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    if (!jar.isEmpty()) {
      request.header("Cookie", jar);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("set-cookie").stream()
          .map(line -> line.split(";", 2)[0].split("=", 2))
          .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
      told.append(response.headers().map()).append('\n').append(response.body()).append('\n');
      return response.body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException notJson) {
      throw new UncheckedIOException(json, notJson);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
