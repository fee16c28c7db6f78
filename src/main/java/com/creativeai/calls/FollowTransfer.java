package com.creativeai.calls;

import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.Transfer;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Takes in how a transfer goes, and tells the person who gets the call what it is about (C17). */
@ApplicationScoped
public class FollowTransfer {
  private static final System.Logger LOG = System.getLogger(FollowTransfer.class.getName());
  private static final String NO_BRIEFING = "A call is being handed over to you.";

  @Inject CallStore calls;
  @Inject ChangeCall change;
  @Inject SpendWithinCaps spending;
  @Inject Clock clock;

  /** What to tell the person before; empty when nothing is being handed over. */
  public Optional<String> briefing(OrganizationId organization, AttemptId attempt) {
    return calls
        .find(organization, attempt.call())
        .filter(call -> !call.isOver())
        .flatMap(call -> Optional.ofNullable(call.transfer()))
        .filter(transfer -> transfer.state() == Transfer.State.ASKED)
        .map(transfer -> transfer.briefing().isEmpty() ? NO_BRIEFING : transfer.briefing())
        .map(words -> AiStatement.before(words, "en"));
  }

  /** The person has the call. */
  public void connected(OrganizationId organization, AttemptId attempt) {
    LOG.log(System.Logger.Level.INFO, "step=transfer call={0} connected=true", attempt.call());
    change.apply(organization, attempt.call(), call -> call.transferred(clock.instant()));
  }

  /**
   * The person has put the phone down, or never had the call.
   *
   * @param talked whether the carrier says that the two talked
   * @param status the carrier's word for how it ended
   */
  public void over(OrganizationId organization, AttemptId attempt, boolean talked, String status) {
    LOG.log(
        System.Logger.Level.INFO,
        "step=transfer call={0} talked={1} status={2}",
        attempt.call(),
        talked,
        status);
    change
        .apply(
            organization,
            attempt.call(),
            call -> talked ? call.transferred(clock.instant()) : failed(call, status))
        .filter(FollowTransfer::isFailed)
        .ifPresent(spending::releaseHandover);
  }

  private Call failed(Call call, String status) {
    Call next = call.notTransferred(status, clock.instant());
    return isFailed(next) ? next.endingWith(new Ending(EndReason.TRANSFER_FAILED, status)) : next;
  }

  private static boolean isFailed(Call call) {
    Transfer transfer = call.transfer();
    return transfer != null && transfer.state() == Transfer.State.FAILED;
  }
}
