package com.creativeai.platform.observability;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Knows the state of every breaker, looked at every second (OB5). */
@ApplicationScoped
public class Breakers {
  private static final System.Logger LOG = System.getLogger(Breakers.class.getName());

  @Inject @Any Instance<Breaker> beans;
  @Inject BreakerMeter meter;
  @Inject Clock clock;

  private List<WatchedBreaker> all = List.of();

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // It fills the fields before anything is asked of the bean.
  public Breakers() {}

  @SuppressWarnings("NullAway.Init") // There are no beans to find.
  Breakers(Stream<Breaker> all, BreakerMeter meter, Clock clock) {
    this.meter = meter;
    this.clock = clock;
    watch(all);
  }

  @PostConstruct
  void start() {
    watch(beans.stream());
  }

  private void watch(Stream<Breaker> breakers) {
    all =
        breakers
            .sorted(Comparator.comparing(Breaker::name))
            .map(one -> new WatchedBreaker(one, meter, clock))
            .toList();
  }

  /** By name. */
  public synchronized List<BreakerReading> read() {
    return all.stream().map(WatchedBreaker::look).toList();
  }

  /** Looks at all of them; true when one has another state than at the last time. */
  synchronized boolean observe() {
    boolean changed = false;
    for (WatchedBreaker one : all) {
      if (one.hasChanged()) {
        changed = true;
        LOG.log(
            System.Logger.Level.WARNING,
            "breaker={0} state={1} failures={2}",
            one.reading().name(),
            one.reading().state().code(),
            one.reading().failures());
      }
    }
    return changed;
  }
}
