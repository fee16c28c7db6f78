package com.creativeai.sandbox.carrier.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes the frames of one stream and counts them (protocols.md, 1). */
final class StreamMessages {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String CONNECTED =
      "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}";

  private static final Base64.Encoder BASE64 = Base64.getEncoder();
  private static final String SILENCE = base64(Frames.SILENCE);

  private final StreamPlan plan;
  private long sequence;
  private long chunk;

  StreamMessages(StreamPlan plan) {
    this.plan = plan;
  }

  String start() {
    ObjectNode frame = frame("start");
    ObjectNode start = frame.putObject("start");
    start.put("accountSid", plan.accountSid());
    start.put("streamSid", plan.streamSid());
    start.put("callSid", plan.callSid());
    start.putArray("tracks").add("inbound");
    start
        .putObject("mediaFormat")
        .put("encoding", "audio/x-mulaw")
        .put("sampleRate", 8000)
        .put("channels", 1);
    ObjectNode parameters = start.putObject("customParameters");
    plan.parameters().forEach(parameters::put);
    return write(frame);
  }

  /** Written by hand: fifty of these leave every second for every call. */
  String media(byte[] mulaw, long millis) {
    return "{\"event\":\"media\",\"sequenceNumber\":\""
        + ++sequence
        + "\",\"media\":{\"track\":\"inbound\",\"chunk\":\""
        + ++chunk
        + "\",\"timestamp\":\""
        + millis
        + "\",\"payload\":\""
        + (mulaw == Frames.SILENCE ? SILENCE : base64(mulaw))
        + "\"},\"streamSid\":\""
        + plan.streamSid()
        + "\"}";
  }

  String mark(String name) {
    ObjectNode frame = frame("mark");
    frame.putObject("mark").put("name", name);
    return write(frame);
  }

  String dtmf(char digit) {
    ObjectNode frame = frame("dtmf");
    frame.putObject("dtmf").put("track", "inbound_track").put("digit", String.valueOf(digit));
    return write(frame);
  }

  String stop() {
    ObjectNode frame = frame("stop");
    frame.putObject("stop").put("accountSid", plan.accountSid()).put("callSid", plan.callSid());
    return write(frame);
  }

  long chunks() {
    return chunk;
  }

  private ObjectNode frame(String event) {
    ObjectNode frame = JSON.createObjectNode();
    frame.put("event", event);
    frame.put("sequenceNumber", String.valueOf(++sequence));
    frame.put("streamSid", plan.streamSid());
    return frame;
  }

  private static String write(JsonNode frame) {
    try {
      return JSON.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stream message is not JSON", e);
    }
  }

  private static String base64(byte[] mulaw) {
    return new String(BASE64.encode(mulaw), StandardCharsets.ISO_8859_1);
  }
}
