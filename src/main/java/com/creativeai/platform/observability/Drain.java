package com.creativeai.platform.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Whether this node takes no new work any more, while what is under way goes on (OB7). */
@ApplicationScoped
public class Drain {
  private static final System.Logger LOG = System.getLogger(Drain.class.getName());

  private final Clock clock;
  private volatile Optional<Instant> since = Optional.empty();

  @Inject
  public Drain(Clock clock) {
    this.clock = clock;
  }

  /** For the client proxy only. */
  Drain() {
    this(Clock.systemUTC());
  }

  /** From now on; beginning again changes nothing. */
  public synchronized void begin() {
    if (since.isEmpty()) {
      since = Optional.of(clock.instant());
      LOG.log(System.Logger.Level.WARNING, "step=drain on=true");
    }
  }

  /** Takes work again. */
  public synchronized void end() {
    if (since.isPresent()) {
      since = Optional.empty();
      LOG.log(System.Logger.Level.WARNING, "step=drain on=false");
    }
  }

  public boolean isOn() {
    return since.isPresent();
  }

  public Optional<Instant> since() {
    return since;
  }
}
