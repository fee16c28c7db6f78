package com.creativeai.calls.ui;

import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.LiveTopics.Subscription;
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

/** Gathers live events for a page and hands them over at most ten times a second (CU3). */
@ApplicationScoped
public class PageUpdates {
  private static final long GATHER_MILLIS = 100;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject LiveTopics topics;

  private Executor soon = Runnable::run;

  /** For the container. */
  public PageUpdates() {}

  /**
   * @param soon runs a task a little later, on a thread that is nobody's
   */
  public PageUpdates(LiveTopics topics, Executor soon) {
    this.topics = topics;
    this.soon = soon;
  }

  @PostConstruct
  void start() {
    soon = task -> scheduler.schedule(task, GATHER_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * @param page gets the events of a tenth of a second in their order; it may read stores, but must
   *     enter the page's own lock to show anything
   */
  public Subscription watch(Object topic, Consumer<List<Object>> page) {
    return topics.subscribe(topic, new Gathering(page)::add);
  }

  /** Does something slow beside the page: what the page waits for would keep it from appearing. */
  public void beside(Runnable work) {
    soon.execute(work);
  }

  private final class Gathering {
    private final Consumer<List<Object>> page;
    private List<Object> events = new ArrayList<>();

    Gathering(Consumer<List<Object>> page) {
      this.page = page;
    }

    void add(Object event) {
      boolean first;
      synchronized (this) {
        first = events.isEmpty();
        events.add(event);
      }
      if (first) {
        soon.execute(() -> page.accept(take()));
      }
    }

    private synchronized List<Object> take() {
      List<Object> taken = events;
      events = new ArrayList<>();
      return taken;
    }
  }
}
