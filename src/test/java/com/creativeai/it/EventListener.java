package com.creativeai.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** A client of the event socket; remembers all it hears. */
final class EventListener implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<JsonNode> heard = new ArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;
  private int closeCode;

  /** Connects with these headers. */
  static EventListener connect(Product product, String... headers) {
    return connect(product, List.of(), headers);
  }

  static EventListener connect(Product product, List<String> protocols, String... headers) {
    EventListener listener = new EventListener();
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(30));
    for (int at = 0; at < headers.length; at += 2) {
      builder.header(headers[at], headers[at + 1]);
    }
    if (!protocols.isEmpty()) {
      builder.subprotocols(
          protocols.get(0), protocols.subList(1, protocols.size()).toArray(String[]::new));
    }
    URI address = URI.create("ws" + product.address("/ws/v1/events").toString().substring(4));
    listener.socket = builder.buildAsync(address, listener).join();
    return listener;
  }

  /** The status that a handshake is refused with; 101 when it is not. */
  static int statusOf(Product product, String... headers) {
    try {
      connect(product, headers).lose();
      return 101;
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
        return handshake.getResponse().statusCode();
      }
      throw refused;
    }
  }

  String protocol() {
    return socket.getSubprotocol();
  }

  void say(String message) {
    socket.sendText(message, true).join();
  }

  /** Loses the connection without a word. */
  void lose() {
    socket.abort();
  }

  @Override
  public synchronized CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      try {
        heard.add(JSON.readTree(part.toString()));
      } catch (JsonProcessingException wrong) {
        throw new AssertionError(part.toString(), wrong);
      }
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public synchronized CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode = code;
    return null;
  }

  /** 0 while it is open. */
  synchronized int closeCode() {
    return closeCode;
  }

  synchronized List<JsonNode> events() {
    return heard.stream()
        .filter(message -> message.has("event"))
        .map(message -> message.get("event"))
        .toList();
  }

  synchronized boolean heard(String kind) {
    return heard.stream().anyMatch(message -> message.get("message").asText().equals(kind));
  }

  void await(Duration patience, Predicate<EventListener> wanted) {
    Instant deadline = Instant.now().plus(patience);
    while (!wanted.test(this)) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("the socket did not get there: " + closeCode() + events());
      }
      Product.pause(20);
    }
  }
}
