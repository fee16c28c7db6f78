package com.creativeai.calls;

import com.creativeai.platform.event.Fact;
import com.creativeai.platform.event.FactLog;
import com.creativeai.platform.event.RecordedFact;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the facts of calls in their order, from any place on (CALL-8). */
@ApplicationScoped
public class ReadEvents {
  /** So many are looked at for one page, however few are wanted of them. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final int STRIDE = 100;

  @Inject FactLog log;

  public ReadEvents() {}

  public ReadEvents(FactLog log) {
    this.log = log;
  }

  /**
   * @param next the position to go on after; may be further than the last event
   * @param more whether going on at once is worth while
   */
  public record Page(List<RecordedFact> events, long next, boolean more) {
    public Page {
      events = List.copyOf(events);
    }
  }

  /** The position of the newest event; 0 when there is none. */
  public long last(OrganizationId organization) {
    return log.last(organization);
  }

  public Page page(OrganizationId organization, long after, Predicate<Fact> wanted, int most) {
    List<RecordedFact> events = new ArrayList<>();
    long position = after;
    List<RecordedFact> some = log.list(organization, position, STRIDE);
    while (!some.isEmpty()) {
      for (RecordedFact one : some) {
        position = one.position();
        if (FactTypes.ALL.contains(one.fact().type()) && wanted.test(one.fact())) {
          events.add(one);
        }
        if (events.size() == most || position - after == MOST_LOOKED_AT) {
          return new Page(events, position, position < log.last(organization));
        }
      }
      some = some.size() < STRIDE ? List.of() : log.list(organization, position, STRIDE);
    }
    return new Page(events, position, false);
  }
}
