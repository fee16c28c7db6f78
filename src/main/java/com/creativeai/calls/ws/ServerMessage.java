package com.creativeai.calls.ws;

import com.creativeai.calls.rest.EventJson;
import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we say; fields that do not belong to a message are absent. */
record ServerMessage(
    String message,
    @Nullable EventJson event,
    @Nullable List<String> topics,
    @Nullable Long after,
    @Nullable String code,
    @Nullable String detail) {

  static ServerMessage event(EventJson event) {
    return new ServerMessage("event", event, null, null, null, null);
  }

  /** All topics there are now, and the id after which events follow. */
  static ServerMessage subscribed(Collection<String> topics, long after) {
    return new ServerMessage("subscribed", null, List.copyOf(topics), after, null, null);
  }

  static ServerMessage pong() {
    return new ServerMessage("pong", null, null, null, null, null);
  }

  /** The connection stays as it was. */
  static ServerMessage error(String code, String detail) {
    return new ServerMessage("error", null, null, null, code, detail);
  }

  String json() {
    try {
      return JsonFormat.mapper().writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
