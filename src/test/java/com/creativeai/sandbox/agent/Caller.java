package com.creativeai.sandbox.agent;

import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.Speaker;
import com.creativeai.sandbox.speech.Timbre;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A person on the line, by {@code java.net.http.WebSocket}: speaks in real time, plays what comes,
 * answers line by line.
 */
final class Caller implements WebSocket.Listener {
  record Close(int code, String reason) {}

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ScheduledExecutorService TIME =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "caller");
            thread.setDaemon(true);
            return thread;
          });

  private final StringBuilder partial = new StringBuilder();
  private final List<JsonNode> frames = new ArrayList<>();
  private final Deque<byte[]> mouth = new ArrayDeque<>();
  private final Deque<String> answers = new ArrayDeque<>();
  private final CompletableFuture<Close> closed = new CompletableFuture<>();
  private @Nullable WebSocket socket;
  private @Nullable ScheduledFuture<?> line;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private long playedUntil;
  private boolean answerDue;
  private int unspoken;

  static Caller dial(String url) {
    Caller caller = new Caller();
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols("convai");
    caller.socket = builder.buildAsync(URI.create(url), caller).join();
    return caller;
  }

  String subprotocol() {
    return socket().getSubprotocol();
  }

  /** Sends the initiation data and opens the line: from now on a frame leaves every 20 ms. */
  Caller begin(ObjectNode initiation) {
    send(initiation.put("type", "conversation_initiation_client_data"));
    line = TIME.scheduleAtFixedRate(this::frame, 20, 20, TimeUnit.MILLISECONDS);
    return this;
  }

  Caller beginSilent(ObjectNode initiation) {
    send(initiation.put("type", "conversation_initiation_client_data"));
    return this;
  }

  /** What to say, one line after each agent turn that was played to its end. */
  Caller answering(String... lines) {
    synchronized (this) {
      answers.addAll(List.of(lines));
    }
    return this;
  }

  synchronized void say(String text) {
    var phrase = Speaker.shared().say(text, Timbre.CALLEE);
    for (int i = 0; i < phrase.frames(); i++) {
      mouth.add(phrase.frame(i));
    }
  }

  synchronized void send(JsonNode frame) {
    sendRaw(frame.toString());
  }

  synchronized void sendRaw(String text) {
    sending = sending.thenCompose(sent -> socket().sendText(text, true));
  }

  void hangUp() {
    socket().sendClose(1000, "").join();
  }

  Close awaitClose(Duration atMost) {
    return closed.orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  boolean isClosed() {
    return closed.isDone();
  }

  synchronized List<JsonNode> frames(String type) {
    return frames.stream().filter(f -> f.path("type").asText().equals(type)).toList();
  }

  JsonNode await(String type, Duration atMost) {
    return await(type, frame -> true, atMost);
  }

  JsonNode await(String type, Predicate<JsonNode> wanted, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      var found = frames(type).stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      pause(10);
    }
    synchronized (this) {
      throw new AssertionError("no " + type + " frame; closed " + closed + "; got " + types());
    }
  }

  List<String> transcripts() {
    return frames("user_transcript").stream()
        .map(f -> f.at("/user_transcription_event/user_transcript").asText())
        .toList();
  }

  List<String> responses() {
    return frames("agent_response").stream()
        .map(f -> f.at("/agent_response_event/agent_response").asText())
        .toList();
  }

  synchronized List<String> types() {
    return frames.stream().map(f -> f.path("type").asText()).toList();
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String text = partial.toString();
      partial.setLength(0);
      Json.readObject(text).ifPresent(this::took);
    }
    webSocket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    ended(new Close(code, reason));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    ended(new Close(1006, String.valueOf(error)));
  }

  private void ended(Close close) {
    ScheduledFuture<?> running = line;
    if (running != null) {
      running.cancel(false);
    }
    closed.complete(close);
  }

  private synchronized void took(ObjectNode frame) {
    frames.add(frame);
    switch (frame.path("type").asText()) {
      case "ping" ->
          send(
              Json.object()
                  .put("type", "pong")
                  .put("event_id", frame.at("/ping_event/event_id").asInt()));
      case "audio" -> {
        int bytes =
            Base64.getDecoder().decode(frame.at("/audio_event/audio_base_64").asText()).length;
        playedUntil = Math.max(playedUntil, System.currentTimeMillis()) + bytes / 8;
        unspoken -= frame.at("/audio_event/alignment/chars").size();
      }
      case "agent_response" -> {
        answerDue = true;
        unspoken = frame.at("/agent_response_event/agent_response").asText().length();
      }
      case "interruption" -> {
        playedUntil = System.currentTimeMillis();
        unspoken = 0;
      }
      default -> {
        // only looked at by tests
      }
    }
  }

  /** Audio that is late makes a pause, not an end: the turn ends with its last character. */
  private synchronized void frame() {
    boolean over = unspoken <= 0 && System.currentTimeMillis() > playedUntil + 200;
    if (answerDue && over && mouth.isEmpty() && !answers.isEmpty()) {
      answerDue = false;
      say(answers.removeFirst());
    }
    byte[] next = mouth.isEmpty() ? MuLaw.silence(MuLaw.FRAME) : mouth.removeFirst();
    String chunk = Base64.getEncoder().encodeToString(next);
    sendRaw("{\"user_audio_chunk\":\"" + chunk + "\"}");
  }

  private WebSocket socket() {
    WebSocket open = socket;
    if (open == null) {
      throw new IllegalStateException("not dialed");
    }
    return open;
  }
}
