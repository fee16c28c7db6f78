package com.creativeai.calls;

import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Settles attempts, gives their numbers free, and what they cost not (CO4). */
@ApplicationScoped
public class EndAttempt {
  @Inject AttemptStore attempts;
  @Inject NumberGuard guard;
  @Inject ChangeCall change;
  @Inject SpendWithinCaps spending;
  @Inject Clock clock;

  /** The attempt is settled and never became a call; the call fails for this reason. */
  public void failed(DialAttempt attempt, EndReason reason, String detail) {
    Instant now = clock.instant();
    change
        .apply(
            attempt.organization(), attempt.id().call(), call -> call.failed(reason, detail, now))
        .ifPresentOrElse(
            spending::over, () -> spending.release(attempt.organization(), attempt.id().call()));
    guard.release(attempt.organization(), attempt.to(), attempt.id());
  }

  /** The attempt's call is over. */
  public void over(OrganizationId organization, AttemptId id, Call call) {
    spending.over(call);
    attempts
        .find(organization, id)
        .ifPresent(
            attempt -> {
              attempts.move(
                  organization,
                  id,
                  attempt.fence(),
                  Set.of(State.INTENDED, State.DIALING, State.PLACED),
                  State.ENDED,
                  clock.instant());
              guard.release(organization, call.plan().to(), id);
            });
  }
}
