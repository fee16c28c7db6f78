package com.creativeai.calls.ws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection whose other side takes, breaks or blocks as told. */
final class ScriptedWire implements EventWire {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long QUIET_MILLIS = 20;

  private final List<JsonNode> taken = new ArrayList<>();
  private @Nullable Closing closing;
  private int left = Integer.MAX_VALUE;
  private boolean blocked;
  private int pings;

  /** Takes so many messages, then is gone. */
  synchronized void breakAfter(int messages) {
    left = messages;
  }

  /** Takes nothing more, and does not say so. */
  synchronized void block() {
    blocked = true;
  }

  @Override
  public void send(String message, Consumer<Boolean> done) {
    boolean sent;
    synchronized (this) {
      if (blocked) {
        return;
      }
      sent = left-- > 0 && closing == null;
      if (sent) {
        taken.add(read(message));
      }
    }
    done.accept(sent);
  }

  @Override
  public synchronized void ping() {
    pings++;
  }

  @Override
  public synchronized void close(Closing why) {
    closing = closing == null ? why : closing;
  }

  /** Waits until it is closed, or nothing comes for a moment. */
  void awaitQuiet() {
    int before = -1;
    while (closing() == null && before != count()) {
      before = count();
      try {
        TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
  }

  synchronized int count() {
    return taken.size();
  }

  synchronized int pings() {
    return pings;
  }

  synchronized @Nullable Closing closing() {
    return closing;
  }

  synchronized List<String> kinds() {
    return texts("message");
  }

  synchronized List<String> codes() {
    return texts("code");
  }

  /** The ids of the events, in the order they came. */
  synchronized List<Long> ids() {
    return taken.stream()
        .filter(message -> message.has("event"))
        .map(message -> message.at("/event/id").asLong())
        .toList();
  }

  /** The first message of a kind. */
  synchronized JsonNode first(String kind) {
    return taken.stream()
        .filter(message -> message.get("message").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts(String field) {
    return taken.stream()
        .filter(message -> message.has(field))
        .map(message -> message.get(field).asText())
        .toList();
  }

  private static JsonNode read(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException wrong) {
      throw new AssertionError(message, wrong);
    }
  }
}
