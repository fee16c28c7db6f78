package com.creativeai.calls;

import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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

  /**
   * Somebody of the organization does not want the call any more.
   *
   * @param found how far it must have come, and no further
   * @return false when it has come to something else
   */
  public boolean withdrawn(OrganizationId organization, AttemptId id, State found) {
    Instant now = clock.instant();
    Optional<DialAttempt> won =
        attempts
            .find(organization, id)
            .filter(
                attempt ->
                    attempts.move(
                        organization, id, attempt.fence(), Set.of(found), State.REFUSED, now));
    won.ifPresent(
        attempt -> {
          change
              .apply(
                  organization,
                  id.call(),
                  call ->
                      call.reached(CallStatus.CANCELED, now, null)
                          .endingWith(Ending.of(EndReason.HUNG_UP_BY_USER))
                          .noting(TimelineEvent.HANG_UP_ASKED, now, ""))
              .ifPresent(spending::over);
          guard.release(organization, attempt.to(), id);
        });
    return won.isPresent();
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
