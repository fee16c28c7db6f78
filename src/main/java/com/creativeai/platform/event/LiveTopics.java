package com.creativeai.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Publish and subscribe within the node. Subscribers are called on the publisher's thread. */
@ApplicationScoped
public class LiveTopics {
  private static final System.Logger LOG = System.getLogger(LiveTopics.class.getName());

  private final Map<Object, Set<Consumer<Object>>> subscribers = new ConcurrentHashMap<>();

  /** Ends a subscription; ending it again does nothing. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @param topic any value with equality: an organization's id, a call's id
   * @param subscriber must be quick and must not throw
   */
  public Subscription subscribe(Object topic, Consumer<Object> subscriber) {
    subscribers.computeIfAbsent(topic, key -> ConcurrentHashMap.newKeySet()).add(subscriber);
    return () ->
        subscribers.computeIfPresent(
            topic,
            (key, present) -> {
              present.remove(subscriber);
              return present.isEmpty() ? null : present;
            });
  }

  /** Whether anybody would hear what is published: no need to find out news for nobody. */
  public boolean isHeard(Object topic) {
    return subscribers.containsKey(topic);
  }

  public void publish(Object topic, Object event) {
    subscribers.getOrDefault(topic, Set.of()).forEach(subscriber -> tell(subscriber, event));
  }

  private static void tell(Consumer<Object> subscriber, Object event) {
    try {
      subscriber.accept(event);
    } catch (RuntimeException broken) {
      LOG.log(System.Logger.Level.WARNING, "a live subscriber failed", broken);
    }
  }
}
