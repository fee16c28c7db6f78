package com.creativeai.calls.connection;

import com.creativeai.calls.port.AgentConnection;
import com.creativeai.calls.port.CarrierConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whether our clock agrees with the providers': signatures are good for a time only. */
@ApplicationScoped
class ClockProbe implements Probe {
  /** Far below what signatures allow, far above what the answer's way and whole seconds make. */
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

  private final CarrierConnection carrier;
  private final AgentConnection agent;
  private final Knock knock;
  private final Clock clock;

  @Inject
  ClockProbe(CarrierConnection carrier, AgentConnection agent, Knock knock, Clock clock) {
    this.carrier = carrier;
    this.agent = agent;
    this.knock = knock;
    this.clock = clock;
  }

  /** For the client proxy only. */
  @SuppressWarnings("NullAway")
  ClockProbe() {
    this(null, null, null, null);
  }

  @Override
  public Set<Check> checks() {
    return Set.of(Check.TWILIO_CLOCK, Check.ELEVENLABS_CLOCK);
  }

  @Override
  public void run(Asker asker, Report report) {
    report.found(Check.TWILIO_CLOCK, compare(carrier.address()));
    report.found(Check.ELEVENLABS_CLOCK, compare(agent.address()));
  }

  private Finding compare(URI address) {
    Optional<Instant> theirs;
    try {
      theirs = knock.get(address.resolve("/")).time();
    } catch (Unanswered silent) {
      return Finding.of(Verdict.TIME_NOT_TOLD);
    }
    return theirs.map(this::compare).orElseGet(() -> Finding.of(Verdict.TIME_NOT_TOLD));
  }

  private Finding compare(Instant theirs) {
    Duration apart = Duration.between(theirs, clock.instant()).abs();
    return Finding.of(apart.compareTo(TOLERANCE) <= 0 ? Verdict.IN_TIME : Verdict.CLOCK_OFF)
        .with("seconds", apart.toSeconds());
  }
}
