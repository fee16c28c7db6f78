package com.creativeai.calls;

import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/**
 * Stores the intent to dial and wins the number for it, before anybody is asked to dial (C2, C3).
 */
@ApplicationScoped
public class IntendDial {
  @Inject AttemptStore attempts;
  @Inject NumberGuard guard;
  @Inject DialCall dialer;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  /** The attempt, which has the number now; a problem when the number is not to be had. */
  public AttemptId intend(Call call) {
    DialAttempt attempt =
        DialAttempt.intended(
            AttemptId.first(call.id()),
            call.organization(),
            call.plan().from(),
            call.plan().to(),
            clock.instant());
    if (!attempts.intend(call.organization(), attempt)) {
      // The same request again, after a refusal or a crash before the call was stored.
      attempts.revive(attempt.organization(), attempt.id(), attempt.fence(), clock.instant());
    }
    switch (guard.acquire(call.organization(), attempt.to(), attempt.id())) {
      case ACQUIRED -> {
        return attempt.id();
      }
      case BUSY ->
          throw refused(
              attempt,
              CallProblem.ALREADY_CALLING,
              "Wait until the call to this number is over, or hang it up.");
      case SUPPRESSED ->
          throw refused(
              attempt, CallProblem.NUMBER_SUPPRESSED, "This person asked not to be called.");
    }
    throw new IllegalStateException("a verdict without a case");
  }

  /** Dials on a thread of the server's, so that nobody waits for the carrier. */
  public void dialLater(OrganizationId organization, AttemptId attempt) {
    executor.execute(() -> dialer.dial(organization, attempt));
  }

  private ProblemException refused(DialAttempt attempt, CallProblem problem, String message) {
    attempts.move(
        attempt.organization(),
        attempt.id(),
        attempt.fence(),
        Set.of(State.INTENDED),
        State.REFUSED,
        clock.instant());
    return ProblemException.atField(problem, "to", message);
  }
}
