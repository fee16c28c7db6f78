package com.creativeai.calls;

import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.Dial;
import com.creativeai.calls.port.DialResult;
import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.security.OrganizationId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Asks the carrier to dial an attempt that is intended and has its number (C3). Whoever wins the
 * step from intended to dialing asks, once; only what provably was not sent is asked again. While
 * the carrier takes no calls they wait (C20). Every path that dials ends here, so here the
 * destination is looked at once more (C14), and the money must be reserved (CO3).
 */
@ApplicationScoped
public class DialCall {
  private static final System.Logger LOG = System.getLogger(DialCall.class.getName());
  private static final int MOST_TRIES = 3;
  private static final long PAUSE_SECONDS = 1;

  /** Less than what makes {@link ReconcileAttempts} think that nobody dials any more. */
  private static final long WAIT_SECONDS = 5;

  @Inject AttemptStore attempts;
  @Inject EndAttempt end;
  @Inject HangUpCall hangUp;
  @Inject ChangeCall change;
  @Inject AllowedDestinations destinations;
  @Inject CallStore calls;
  @Inject SpendWithinCaps spending;
  @Inject Telephony telephony;
  @Inject CallSettings settings;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService scheduler;

  public void dial(OrganizationId organization, AttemptId id) {
    attempts.find(organization, id).ifPresent(attempt -> dial(attempt, 1));
  }

  private void dial(DialAttempt attempt, int tries) {
    if (!move(attempt, State.INTENDED, State.DIALING)) {
      return;
    }
    Optional<Call> call = calls.find(attempt.organization(), attempt.id().call());
    if (call.filter(Call::isUnwanted).isPresent()) {
      // Hung up while the carrier was asked before, in vain.
      end.withdrawn(attempt.organization(), attempt.id(), State.DIALING);
      return;
    }
    if (!destinations.isAllowed(attempt.organization(), attempt.to())) {
      refuse(attempt, EndReason.NOT_PLACED, "The organization does not allow this country.");
      return;
    }
    // Whoever placed the call has reserved it; one that nobody reserved is reserved now.
    if (!call.map(spending::reserve).orElse(false)) {
      refuse(attempt, EndReason.SPENDING_CAP, "The organization's spending caps leave too little.");
      return;
    }
    Instant asked = clock.instant();
    boolean isRecorded =
        change
            .apply(
                attempt.organization(),
                attempt.id().call(),
                found -> found.noting(TimelineEvent.DIALING, asked, ""))
            .filter(found -> found.plan().recorded())
            .isPresent();
    DialResult result = telephony.dial(order(attempt, isRecorded));
    LOG.log(
        System.Logger.Level.INFO,
        "step=dial attempt={0} result={1}",
        attempt.id(),
        result.getClass().getSimpleName());
    Runnable next =
        result.fold(
            new DialResult.Cases<>(
                placed -> () -> placed(attempt, placed.call()),
                refused ->
                    () ->
                        refuse(
                            attempt,
                            EndReason.CARRIER_REFUSED,
                            refused.code() + " " + refused.reason()),
                notSent -> () -> again(attempt, tries, notSent.reason()),
                unknown -> () -> unknown(attempt, unknown.reason()),
                postponed -> () -> queue(attempt, tries, postponed.reason())));
    next.run();
  }

  private Dial order(DialAttempt attempt, boolean isRecorded) {
    return new Dial(
        attempt.organization(),
        attempt.id(),
        attempt.from(),
        attempt.to(),
        settings.ringFor(),
        settings.callLimit(),
        isRecorded);
  }

  private void placed(DialAttempt attempt, CarrierCallId carrierCall) {
    Instant now = clock.instant();
    if (attempts.bind(attempt.organization(), attempt.id(), carrierCall, now)) {
      change
          .apply(
              attempt.organization(), attempt.id().call(), call -> call.carriedAs(carrierCall, now))
          .ifPresent(hangUp::ifUnwanted);
    } else {
      // Somebody else settled the attempt meanwhile; the answer fence keeps this call silent.
      LOG.log(System.Logger.Level.WARNING, "step=dial attempt={0} fenced=true", attempt.id());
    }
  }

  private void refuse(DialAttempt attempt, EndReason why, String detail) {
    if (move(attempt, State.DIALING, State.REFUSED)) {
      end.failed(attempt, why, detail);
    }
  }

  private void again(DialAttempt attempt, int tries, String reason) {
    if (tries >= MOST_TRIES) {
      refuse(attempt, EndReason.CARRIER_REFUSED, reason);
    } else if (move(attempt, State.DIALING, State.INTENDED)) {
      scheduler.schedule(() -> dial(attempt, tries + 1), PAUSE_SECONDS * tries, TimeUnit.SECONDS);
    }
  }

  /** C20: waits for the carrier to get well, but not for ever. */
  private void queue(DialAttempt attempt, int tries, String reason) {
    Instant now = clock.instant();
    if (now.isAfter(attempt.intendedAt().plus(settings.queueFor()))) {
      refuse(attempt, EndReason.CARRIER_UNAVAILABLE, reason);
    } else if (move(attempt, State.DIALING, State.INTENDED)) {
      change.apply(
          attempt.organization(),
          attempt.id().call(),
          call -> call.noting(TimelineEvent.WAITING, now, reason));
      scheduler.schedule(() -> dial(attempt, tries), WAIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void unknown(DialAttempt attempt, String reason) {
    Instant now = clock.instant();
    change.apply(
        attempt.organization(),
        attempt.id().call(),
        call -> call.noting(TimelineEvent.FATE_UNKNOWN, now, reason));
  }

  private boolean move(DialAttempt attempt, State from, State to) {
    return attempts.move(
        attempt.organization(), attempt.id(), attempt.fence(), Set.of(from), to, clock.instant());
  }
}
