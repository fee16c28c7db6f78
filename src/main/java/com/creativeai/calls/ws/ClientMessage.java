package com.creativeai.calls.ws;

import com.creativeai.platform.http.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client says.
 *
 * @param after with the first subscription: the id to go on after
 */
record ClientMessage(Action action, @Nullable List<String> topics, @Nullable Long after) {
  enum Action {
    subscribe,
    unsubscribe,
    ping
  }

  /** Empty for what is no message of the protocol. */
  static Optional<ClientMessage> find(String text) {
    try {
      return Optional.ofNullable(JsonFormat.mapper().readValue(text, ClientMessage.class))
          .filter(message -> message.action() != null);
    } catch (JsonProcessingException wrong) {
      return Optional.empty();
    }
  }

  List<String> topicsOrNone() {
    return topics == null ? List.of() : topics;
  }
}
