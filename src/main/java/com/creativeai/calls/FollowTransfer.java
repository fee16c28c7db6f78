package com.creativeai.calls;

import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.model.Transfer.State;
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
  @Inject ReturnToAgent returns;
  @Inject SpendWithinCaps spending;
  @Inject Clock clock;

  /** What to tell the person before; empty when nothing is being handed over. */
  public Optional<String> briefing(OrganizationId organization, AttemptId attempt) {
    return calls
        .find(organization, attempt.call())
        .filter(call -> !call.isOver())
        .flatMap(call -> Optional.ofNullable(call.transfer()))
        .filter(transfer -> transfer.state() == State.ASKED)
        .map(transfer -> transfer.briefing().isEmpty() ? NO_BRIEFING : transfer.briefing())
        .map(words -> AiStatement.before(words, "en"));
  }

  /** The person has the call. */
  public void connected(OrganizationId organization, AttemptId attempt) {
    LOG.log(System.Logger.Level.INFO, "step=transfer call={0} connected=true", attempt.call());
    change.apply(organization, attempt.call(), call -> call.transferred(clock.instant()));
  }

  /**
   * How it ended with the person, by the carrier.
   *
   * @param talked whether the two talked
   * @param callerLeft whether the caller is gone, too
   * @param status the carrier's word for it
   */
  public record Outcome(boolean talked, boolean callerLeft, String status) {}

  /**
   * The person has put the phone down, or never had the call: what now with the caller? Asked
   * again, it answers alike.
   */
  public AnswerPlan over(OrganizationId organization, AttemptId attempt, Outcome outcome) {
    LOG.log(
        System.Logger.Level.INFO,
        "step=transfer call={0} talked={1} status={2}",
        attempt.call(),
        outcome.talked(),
        outcome.status());
    if (!outcome.talked() && !outcome.callerLeft()) {
      calls
          .find(organization, attempt.call())
          .ifPresent(call -> returns.decide(call, attempt, outcome.status()));
    }
    return change
        .apply(organization, attempt.call(), call -> after(call, outcome))
        .map(call -> plan(call, attempt))
        .orElseGet(AnswerPlan.Decline::new);
  }

  private Call after(Call call, Outcome outcome) {
    if (outcome.talked()) {
      return call.transferred(clock.instant());
    }
    Call next = call.notTransferred(outcome.status(), clock.instant());
    boolean isGivenUp = isIn(next, State.FAILED) && !next.isOver() && !outcome.callerLeft();
    return isGivenUp
        ? next.endingWith(new Ending(EndReason.TRANSFER_FAILED, outcome.status()))
        : next;
  }

  private AnswerPlan plan(Call call, AttemptId attempt) {
    if (isIn(call, State.FAILED)) {
      spending.releaseHandover(call);
      return new AnswerPlan.TurnAway(CloseCall.NOBODY_TOOK_OVER);
    }
    if (call.isReturned()) {
      spending.releaseHandover(call);
      return returns.plan(call, attempt);
    }
    return new AnswerPlan.Decline();
  }

  private static boolean isIn(Call call, State state) {
    Transfer transfer = call.transfer();
    return transfer != null && transfer.state() == state;
  }
}
