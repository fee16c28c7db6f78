package com.creativeai.calls.ui;

import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.LiveTopics.Subscription;
import com.vaadin.flow.component.Component;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Gathers live events for a page and hands them over at most ten times a second, or once where a
 * page reads much for it (CU3).
 */
@ApplicationScoped
public class PageUpdates {
  private static final long GATHER_MILLIS = 100;
  private static final long GATHER_CALMLY_MILLIS = 1000;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject LiveTopics topics;

  private Executor soon = Runnable::run;
  private Executor calmly = Runnable::run;

  /** For the container. */
  public PageUpdates() {}

  /**
   * @param soon runs a task a little later, on a thread that is nobody's
   */
  public PageUpdates(LiveTopics topics, Executor soon) {
    this.topics = topics;
    this.soon = soon;
    this.calmly = soon;
  }

  @PostConstruct
  void start() {
    soon = task -> scheduler.schedule(task, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    calmly = task -> scheduler.schedule(task, GATHER_CALMLY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * @param page gets the events of a tenth of a second in their order; it may read stores, but must
   *     enter the page's own lock to show anything
   */
  public Subscription watch(Object topic, Consumer<List<Object>> page) {
    return topics.subscribe(topic, new Gathering(soon, page)::add);
  }

  /** The same for as long as a page is on screen. */
  public void whileShown(Component shown, Object topic, Consumer<List<Object>> page) {
    untilDetached(shown, watch(topic, page));
  }

  /** The same, once a second at most; the last event is never left out. */
  public void calmlyWhileShown(Component shown, Object topic, Consumer<List<Object>> page) {
    untilDetached(shown, topics.subscribe(topic, new Gathering(calmly, page)::add));
  }

  private static void untilDetached(Component shown, Subscription live) {
    shown.addDetachListener(
        detached -> {
          detached.unregisterListener();
          live.close();
        });
  }

  /** Does something slow beside the page: what the page waits for would keep it from appearing. */
  public void beside(Runnable work) {
    soon.execute(work);
  }

  private final class Gathering {
    private final Executor later;
    private final Consumer<List<Object>> page;
    private List<Object> events = new ArrayList<>();

    Gathering(Executor later, Consumer<List<Object>> page) {
      this.later = later;
      this.page = page;
    }

    void add(Object event) {
      boolean first;
      synchronized (this) {
        first = events.isEmpty();
        events.add(event);
      }
      if (first) {
        later.execute(() -> page.accept(take()));
      }
    }

    private synchronized List<Object> take() {
      List<Object> taken = events;
      events = new ArrayList<>();
      return taken;
    }
  }
}
