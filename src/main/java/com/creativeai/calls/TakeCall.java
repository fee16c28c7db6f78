package com.creativeai.calls;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.number.NumberStore;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.identity.CountCall;
import com.creativeai.identity.FindOrganization;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers somebody who calls one of our numbers (CALL-11, C13). Asked again about the same call, it
 * decides alike and stores nothing new.
 */
@ApplicationScoped
public class TakeCall {
  static final String NOT_IN_SERVICE = "This number is not in service. Goodbye.";
  private static final System.Logger LOG = System.getLogger(TakeCall.class.getName());
  private static final String NOBODY = "caller";

  @Inject NumberStore numbers;
  @Inject AgentDirectory agents;
  @Inject CallStore calls;
  @Inject AttemptStore attempts;
  @Inject ChangeCall change;
  @Inject AnswerCall answer;
  @Inject CallerMemory memory;
  @Inject FindOrganization organizations;
  @Inject CountCall plan;
  @Inject SpendWithinCaps spending;
  @Inject Capacity capacity;
  @Inject Clock clock;

  /**
   * A phone that rings.
   *
   * @param to the number called, by the carrier's words
   * @param from {@link PhoneNumber#WITHHELD} when the caller does not show it
   */
  public record Ringing(
      OrganizationId organization,
      NumberId number,
      CarrierCallId call,
      PhoneNumber to,
      PhoneNumber from) {
    AttemptId attempt() {
      return AttemptId.first(CallId.of(call));
    }
  }

  public AnswerPlan take(Ringing ringing) {
    Optional<OwnNumber> number =
        numbers
            .find(ringing.organization(), ringing.number())
            .filter(ours -> ours.number().equals(ringing.to()));
    if (number.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "step=take call={0} number=unknown", ringing.call());
      return new AnswerPlan.TurnAway(NOT_IN_SERVICE);
    }
    Call call =
        calls
            .find(ringing.organization(), CallId.of(ringing.call()))
            .orElseGet(() -> enter(ringing, number.get()));
    return Optional.ofNullable(call.progress().ending())
        .flatMap(ending -> ClosedDoor.words(ending.reason(), number.get()))
        .<AnswerPlan>map(AnswerPlan.TurnAway::new)
        .orElseGet(() -> answer.answer(ringing.organization(), ringing.attempt(), ringing.call()));
  }

  private Call enter(Ringing ringing, OwnNumber number) {
    Instant now = clock.instant();
    Optional<Agent> agent = agents.findChoosable(number.organization(), number.agent());
    Optional<EndReason> closed = closed(number, agent, now);
    Optional<CountCall.Counted> counted = closed.isPresent() ? Optional.empty() : count(number);
    Optional<EndReason> refusal =
        closed.or(() -> counted.isPresent() ? Optional.empty() : Optional.of(EndReason.PLAN_LIMIT));
    boolean isRecorded =
        refusal.isEmpty() && organizations.callRules(number.organization()).recordsCalls();
    Call call =
        Call.placed(
            CallId.of(ringing.call()),
            number.organization(),
            plan(ringing, number, agent, isRecorded, now));
    // The attempt first: without it neither the media nor a report would be let in.
    attempts.intend(
        call.organization(),
        DialAttempt.taken(
            ringing.attempt(),
            call.organization(),
            ringing.from(),
            ringing.to(),
            ringing.call(),
            now));
    if (!change.add(call)) {
      counted.ifPresent(plan::giveBack);
      return calls.find(call.organization(), call.id()).orElseThrow();
    }
    spending.countInbound(call);
    LOG.log(
        System.Logger.Level.INFO,
        "step=take call={0} refusal={1}",
        call.id(),
        refusal.map(EndReason::code).orElse("none"));
    return change
        .apply(
            call.organization(),
            call.id(),
            found -> {
              Call taken =
                  found.carriedAs(ringing.call(), now).reached(CallStatus.IN_PROGRESS, now, null);
              return refusal.map(reason -> taken.endingWith(Ending.of(reason))).orElse(taken);
            })
        .orElse(call);
  }

  private Optional<EndReason> closed(OwnNumber number, Optional<Agent> agent, Instant now) {
    if (agent.isEmpty()) {
      return Optional.of(EndReason.NO_AGENT);
    }
    if (!number.hours().isOpen(now)) {
      return Optional.of(EndReason.AFTER_HOURS);
    }
    return capacity.read().room() == 0 ? Optional.of(EndReason.NODE_FULL) : Optional.empty();
  }

  /** Empty when the plan has no call left (C9). */
  private Optional<CountCall.Counted> count(OwnNumber number) {
    try {
      return Optional.of(plan.count(number.organization()));
    } catch (ProblemException used) {
      LOG.log(
          System.Logger.Level.WARNING,
          "step=take number={0} problem={1}",
          number.id(),
          used.type().code());
      return Optional.empty();
    }
  }

  private CallPlan plan(
      Ringing ringing, OwnNumber number, Optional<Agent> agent, boolean isRecorded, Instant now) {
    Map<String, String> remembered = memory.recall(number.organization(), ringing.from());
    return new CallPlan(
        Direction.INBOUND,
        ringing.to(),
        ringing.from(),
        new Dialogue(
            number.agent(),
            agent.map(Agent::name).orElse(""),
            agent.map(Agent::version).orElse(0),
            "",
            "",
            remembered),
        VoicemailPolicy.TALK,
        isRecorded,
        List.of(),
        NOBODY,
        now);
  }
}
