package com.creativeai.calls.ws.browser;

import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.job.Ticks;
import com.creativeai.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The browsers that talk or listen on this node (BM2, BM3). */
@ApplicationScoped
public class BrowserLines {
  static final int MOST_OF_A_PERSON = 3;
  private static final Duration CHECK_EVERY = Duration.ofSeconds(1);

  @Inject Ticks ticks;
  @Inject Clock clock;
  private final Map<BrowserLine, BrowserVisitor> open = new ConcurrentHashMap<>();

  void start(
      @Observes @Priority(StartOrder.WORK) @Initialized(ApplicationScoped.class) Object start) {
    ticks.everyHere(CHECK_EVERY, "browser-lines", this::check);
  }

  boolean hasRoom(Caller person) {
    return open.values().stream()
            .filter(known -> known.isSamePerson(person.organization(), person.subject()))
            .count()
        < MOST_OF_A_PERSON;
  }

  BrowserLine open(BrowserVisitor visitor, BrowserWire wire) {
    BrowserLine line = new BrowserLine(wire, clock);
    if (enter(visitor, line)) {
      line.begin(visitor.visit());
    } else {
      line.refuse();
    }
    return line;
  }

  private synchronized boolean enter(BrowserVisitor visitor, BrowserLine line) {
    boolean granted = hasRoom(visitor.caller().caller());
    if (granted) {
      open.put(line, visitor);
    }
    return granted;
  }

  void closed(BrowserLine line, String detail) {
    open.remove(line);
    line.onClosed(detail);
  }

  void check() {
    open.forEach(
        (line, visitor) -> {
          if (!visitor.mayStay()) {
            line.sendAway();
          }
        });
  }
}
