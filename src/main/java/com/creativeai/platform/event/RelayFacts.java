package com.creativeai.platform.event;

import com.creativeai.platform.serial.OrderedTasks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Moves facts from the documents that caused them to the log (EV3). */
@ApplicationScoped
public class RelayFacts {
  private static final System.Logger LOG = System.getLogger(RelayFacts.class.getName());
  private static final int MOST_AT_ONCE = 500;

  /** What waits longer was left behind: its node died, or the log could not be reached. */
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);

  @Inject FactLog log;
  @Inject LiveTopics topics;
  @Inject @Any Instance<FactSource> sources;
  @Inject Clock clock;
  @Resource ManagedExecutorService managed;

  /** One at a time: relays side by side would contend for positions and for connections. */
  private final OrderedTasks relays;

  /** Changes of one document that come while it waits are relayed with it. */
  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

  public RelayFacts() {
    relays = new OrderedTasks(work -> managed.execute(work));
  }

  public RelayFacts(FactLog log, LiveTopics topics, Clock clock, Executor executor) {
    this.log = log;
    this.topics = topics;
    this.clock = clock;
    this.relays = new OrderedTasks(executor);
  }

  /** Right after a change; what fails waits for the sweep. */
  public void relaySoon(FactOutbox outbox, String document) {
    Waiting next = new Waiting(outbox, document);
    if (waiting.add(next)) {
      relays.run(
          () -> {
            waiting.remove(next);
            guarded(outbox, document);
          });
    }
  }

  /** Takes in what was left behind. */
  public void sweep() {
    sources.forEach(source -> sweep(source.outbox()));
  }

  void sweep(FactOutbox outbox) {
    Instant leftBehind = clock.instant().minus(LEFT_BEHIND);
    outbox.listWaiting(leftBehind, MOST_AT_ONCE).forEach(document -> guarded(outbox, document));
  }

  private void guarded(FactOutbox outbox, String document) {
    try {
      relay(outbox, document);
    } catch (RuntimeException failed) {
      // One document's trouble must not keep the others waiting; nothing is lost.
      LOG.log(Level.WARNING, "step=relay-facts document=" + document, failed);
    }
  }

  private void relay(FactOutbox outbox, String document) {
    List<Fact> pending = outbox.listPending(document);
    if (!pending.isEmpty()) {
      pending.forEach(log::append);
      outbox.settle(document, pending);
      pending.stream()
          .map(fact -> new FactsAdded(fact.organization()))
          .distinct()
          .forEach(added -> topics.publish(added, added));
    }
  }

  private record Waiting(FactOutbox outbox, String document) {}
}
