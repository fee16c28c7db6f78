package com.creativeai.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Follows all calls of the demo organization over a line that breaks again and again (CALL-8), and
 * goes on each time after the last event that came.
 */
final class RestlessFollower implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ALL =
      "{\"action\":\"subscribe\",\"topics\":[\"calls\"],\"after\":%d}";

  private final Product product;
  private final Random random;
  private final List<JsonNode> events = new ArrayList<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<?> following;
  private volatile boolean isEnough;
  private int connections;

  RestlessFollower(Product product, Random random) {
    this.product = product;
    this.random = random;
    this.following = thread.submit(this::follow);
  }

  private void follow() {
    while (!isEnough) {
      connectFor(random.nextInt(400));
    }
    // What is still to come comes over a line that holds.
    int before;
    do {
      before = events.size();
      connectFor(3_000);
    } while (events.size() > before);
  }

  private void connectFor(long millis) {
    EventListener listener = EventListener.connect(product, "X-API-Key", Product.API_KEY);
    listener.say(
        ALL.formatted(events.isEmpty() ? 0 : events.get(events.size() - 1).get("id").asLong()));
    listener.await(PATIENCE, socket -> socket.heard("subscribed"));
    Product.pause(millis);
    listener.lose();
    events.addAll(listener.events());
    connections++;
  }

  /** All events in the order in which they came. */
  List<JsonNode> finish() throws ExecutionException, InterruptedException {
    isEnough = true;
    following.get();
    return events;
  }

  int connections() {
    return connections;
  }

  @Override
  public void close() throws InterruptedException {
    isEnough = true;
    thread.shutdown();
    thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
