package com.creativeai.calls.ws;

import com.creativeai.calls.ReadEvents;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.event.FactsAdded;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.job.Ticks;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.StandingCaller;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections of this node. */
@ApplicationScoped
public class EventFeeds {
  private static final int MOST_OF_AN_ORGANIZATION = 20;
  private static final Duration CHECK_EVERY = Duration.ofSeconds(1);

  /** Only what other nodes wrote is found so late. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

  @Inject ReadEvents events;
  @Inject LiveTopics topics;
  @Inject Ticks ticks;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;
  private final Map<EventFeed, LiveTopics.Subscription> open = new ConcurrentHashMap<>();

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.everyHere(CHECK_EVERY, "event-sockets", () -> open.keySet().forEach(EventFeed::check));
    ticks.everyHere(LOOK_EVERY, "event-news", () -> open.keySet().forEach(EventFeed::wake));
  }

  boolean hasRoom(OrganizationId organization) {
    return open.keySet().stream().filter(feed -> feed.organization().equals(organization)).count()
        < MOST_OF_AN_ORGANIZATION;
  }

  synchronized EventFeed open(StandingCaller caller, EventWire wire) {
    EventFeed feed = new EventFeed(caller, events, wire, clock, executor);
    if (hasRoom(feed.organization())) {
      FactsAdded topic = new FactsAdded(feed.organization());
      open.put(feed, topics.subscribe(topic, added -> feed.wake()));
    } else {
      wire.close(EventWire.Closing.TOO_MANY);
    }
    return feed;
  }

  void closed(EventFeed feed) {
    LiveTopics.Subscription subscription = open.remove(feed);
    if (subscription != null) {
      subscription.close();
    }
    feed.onClosed();
  }
}
