package com.creativeai.calls;

import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Finds out what became of attempts that nobody finished: the product died, or the carrier's answer
 * was lost (C3, C7). What the carrier does not have for long enough was never placed; what cannot
 * be told apart is left to a person, because missing a call is cheaper than ringing twice.
 */
@ApplicationScoped
public class ReconcileAttempts {
  private static final System.Logger LOG = System.getLogger(ReconcileAttempts.class.getName());
  private static final int MOST_AT_ONCE = 200;

  /** Longer than a dial may take with all its tries, so that nobody alive is overtaken. */
  private static final Duration DIAL_TAKES = Duration.ofSeconds(25);

  /** The carrier's clock may be behind ours. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  @Inject AttemptStore attempts;
  @Inject CallStore calls;
  @Inject EndAttempt end;
  @Inject FollowCall follow;
  @Inject HangUpCall hangUp;
  @Inject Telephony telephony;
  @Inject CallSettings settings;
  @Inject Clock clock;

  public void reconcile() {
    Instant stale = clock.instant().minus(DIAL_TAKES);
    attempts.list(State.INTENDED, stale, MOST_AT_ONCE).forEach(this::neverAsked);
    attempts.list(State.DIALING, stale, MOST_AT_ONCE).forEach(this::askedWithoutAnswer);
    attempts.list(State.PLACED, stale, MOST_AT_ONCE).forEach(this::placedAndMaybeOver);
  }

  /** The step to dialing comes before the request, so an intended attempt was never sent. */
  private void neverAsked(DialAttempt attempt) {
    if (settle(attempt, State.INTENDED, State.NOT_PLACED)) {
      end.failed(attempt, EndReason.NOT_PLACED, "The product stopped before the call was dialed.");
    }
  }

  private void askedWithoutAnswer(DialAttempt attempt) {
    List<CarrierReport> candidates;
    try {
      candidates = candidates(attempt);
    } catch (ProviderUnavailable | ProviderRejected silent) {
      LOG.log(
          System.Logger.Level.WARNING, "step=reconcile attempt={0} carrier=silent", attempt.id());
      return;
    }
    if (candidates.size() == 1) {
      follow.progressed(attempt.organization(), attempt.id(), candidates.get(0));
      calls.find(attempt.organization(), attempt.id().call()).ifPresent(hangUp::ifUnwanted);
    } else if (candidates.isEmpty()) {
      missing(attempt);
    } else if (settle(attempt, State.DIALING, State.AMBIGUOUS)) {
      end.failed(
          attempt,
          EndReason.FATE_UNKNOWN,
          candidates.size() + " calls at the carrier may be this one; nothing was dialed again.");
    }
  }

  /** The carrier's calls between the two numbers since then that are no other attempt's. */
  private List<CarrierReport> candidates(DialAttempt attempt) {
    return telephony
        .list(attempt.from(), attempt.to(), attempt.intendedAt().minus(CLOCK_SKEW))
        .stream()
        .filter(report -> attempts.findByCarrierCall(report.call()).isEmpty())
        .toList();
  }

  private void missing(DialAttempt attempt) {
    Instant now = clock.instant();
    Instant first = attempt.emptyListAt();
    if (first == null) {
      attempts.noteEmptyList(attempt.organization(), attempt.id(), now);
    } else if (Duration.between(first, now).compareTo(settings.missingFor()) >= 0
        && settle(attempt, State.DIALING, State.NOT_PLACED)) {
      end.failed(attempt, EndReason.NOT_PLACED, "The carrier never got this call.");
    }
  }

  /** Heals an attempt and a number whose last write was lost. */
  private void placedAndMaybeOver(DialAttempt attempt) {
    calls
        .find(attempt.organization(), attempt.id().call())
        .filter(Call::isOver)
        .ifPresent(call -> end.over(attempt.organization(), attempt.id(), call));
  }

  private boolean settle(DialAttempt attempt, State from, State to) {
    return attempts.move(
        attempt.organization(), attempt.id(), attempt.fence(), Set.of(from), to, clock.instant());
  }
}
