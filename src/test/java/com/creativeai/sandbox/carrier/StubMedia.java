package com.creativeai.sandbox.carrier;

import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One media socket at the product's side. */
final class StubMedia extends AbstractReceiveListener implements EarListener {
  private static final ObjectMapper JSON = new ObjectMapper();

  final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  final List<String> heard = new CopyOnWriteArrayList<>();
  final List<Long> mediaAt = new CopyOnWriteArrayList<>();
  final boolean isSigned;
  private final Ear ear = new Ear(this);
  private final WebSocketChannel channel;

  StubMedia(WebSocketChannel channel, boolean isSigned) {
    this.channel = channel;
    this.isSigned = isSigned;
    channel.getReceiveSetter().set(this);
    channel.resumeReceives();
  }

  @Override
  protected void onFullTextMessage(WebSocketChannel socket, BufferedTextMessage message)
      throws IOException {
    JsonNode json = JSON.readTree(message.getData());
    if (json.path("event").asText().equals("media")) {
      mediaAt.add(System.nanoTime());
      ear.hear(Base64.getDecoder().decode(json.path("media").path("payload").asText()));
    }
    messages.add(json);
  }

  @Override
  public void onSpeechEnded(Heard speech) {
    heard.add(speech.text());
  }

  List<JsonNode> events(String event) {
    return messages.stream().filter(one -> one.path("event").asText().equals(event)).toList();
  }

  boolean isStarted() {
    return !events("start").isEmpty();
  }

  String callSid() {
    return events("start").get(0).path("start").path("callSid").asText();
  }

  String streamSid() {
    return events("start").get(0).path("streamSid").asText();
  }

  void media(byte[] mulaw) {
    send(
        "{\"event\":\"media\",\"streamSid\":\"%s\",\"media\":{\"payload\":\"%s\"}}"
            .formatted(streamSid(), Base64.getEncoder().encodeToString(mulaw)));
  }

  void mark(String name) {
    send(
        "{\"event\":\"mark\",\"streamSid\":\"%s\",\"mark\":{\"name\":\"%s\"}}"
            .formatted(streamSid(), name));
  }

  void clear() {
    send("{\"event\":\"clear\",\"streamSid\":\"%s\"}".formatted(streamSid()));
  }

  void send(String text) {
    try {
      WebSockets.sendTextBlocking(text, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void close(int code) {
    WebSockets.sendClose(code, "", channel, null);
  }

  List<String> marks() {
    return events("mark").stream().map(mark -> mark.path("mark").path("name").asText()).toList();
  }
}
