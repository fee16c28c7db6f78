package com.creativeai.apikeys;

import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.time.UtcDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests by key and day in memory, and stores the counts now and then (K9). */
@ApplicationScoped
public class CountUsage {
  private static final System.Logger LOG = System.getLogger(CountUsage.class.getName());

  @Inject UsageStore store;
  @Inject Clock clock;

  private final Map<Counter, Long> counts = new ConcurrentHashMap<>();

  public CountUsage() {}

  public CountUsage(UsageStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void count(OrganizationId organization, ApiKeyId id) {
    LocalDate today = UtcDay.today(clock);
    counts.merge(new Counter(organization, id, today), 1L, Long::sum);
  }

  /** What cannot be stored now is kept for the next time. */
  public void flush() {
    for (Counter counter : counts.keySet()) {
      Long requests = counts.remove(counter);
      if (requests != null) {
        store(counter, requests);
      }
    }
  }

  private void store(Counter counter, long requests) {
    try {
      store.add(counter.organization(), counter.id(), counter.day(), requests);
    } catch (RuntimeException failed) {
      counts.merge(counter, requests, Long::sum);
      LOG.log(System.Logger.Level.WARNING, "usage=kept key=" + counter.id(), failed);
    }
  }

  private record Counter(OrganizationId organization, ApiKeyId id, LocalDate day) {}
}
