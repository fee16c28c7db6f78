package com.creativeai.calls.schedule;

import com.creativeai.agents.AgentDirectory;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.CallRequestCheck;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.schedule.ScheduledCall.State;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Schedules calls, and changes and cancels those that wait (SC1, SC2). */
@ApplicationScoped
public class ScheduleCalls {
  public static final Duration FARTHEST = Duration.ofDays(30);
  public static final String FIELD = "scheduledAt";
  public static final int MOST_WAITING = 10_000;
  private static final int MOST_LISTED = 200;

  /** A claim lasts as long as placing a call takes, unless its node died. */
  private static final int LOOKS_AT_A_CLAIM = 20;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  @Inject ScheduleStore schedule;
  @Inject CallRequestCheck check;
  @Inject AgentDirectory agents;
  @Inject Clock clock;

  public ScheduleCalls() {}

  public ScheduleCalls(
      ScheduleStore schedule, CallRequestCheck check, AgentDirectory agents, Clock clock) {
    this.schedule = schedule;
    this.check = check;
    this.agents = agents;
    this.clock = clock;
  }

  /** Scheduling the same call id again answers the one that is there, whatever would hold now. */
  public ScheduledCall schedule(PlaceCall.Command order, Instant at, ZoneId zone) {
    return schedule
        .find(order.organization(), order.call())
        .orElseGet(() -> scheduleNew(order, at, zone));
  }

  private ScheduledCall scheduleNew(PlaceCall.Command order, Instant at, ZoneId zone) {
    requirePossible(at);
    CallRequestCheck.Checked numbers = check.check(order);
    if (agents.findChoosable(order.organization(), order.agent()).isEmpty()) {
      throw ProblemException.atField(
          CallProblem.AGENT_UNKNOWN, "agentId", "Choose one of your agents.");
    }
    requireRoom(order.organization());
    ScheduledCall wanted =
        new ScheduledCall(tidied(order, numbers), at, zone, State.WAITING, "", clock.instant(), 0);
    schedule.add(order.organization(), wanted);
    return get(order.organization(), order.call());
  }

  private void requireRoom(OrganizationId organization) {
    if (schedule.countWaiting(organization) >= MOST_WAITING) {
      throw new ProblemException(
          ScheduleProblem.TOO_MANY_SCHEDULED_CALLS,
          MOST_WAITING + " calls wait already. Cancel one, or wait until some are placed.");
    }
  }

  private static PlaceCall.Command tidied(
      PlaceCall.Command order, CallRequestCheck.Checked numbers) {
    return new PlaceCall.Command(
        order.organization(),
        order.call(),
        numbers.to().e164(),
        numbers.from().e164(),
        order.agent(),
        order.prompt(),
        order.firstMessage(),
        order.variables(),
        order.voicemail(),
        order.tags(),
        order.placedBy());
  }

  public ScheduledCall get(OrganizationId organization, CallId id) {
    return schedule
        .find(organization, id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ScheduleProblem.SCHEDULED_CALL_NOT_FOUND, "There is no such scheduled call."));
  }

  public List<ScheduledCall> list(OrganizationId organization) {
    return schedule.list(organization, MOST_LISTED);
  }

  public ScheduledCall move(OrganizationId organization, CallId id, Instant at, ZoneId zone) {
    return change(organization, id, waiting -> moved(waiting, at, zone));
  }

  /** Also changes what it is about. */
  ScheduledCall move(
      OrganizationId organization, CallId id, Instant at, ZoneId zone, String prompt) {
    return change(organization, id, waiting -> moved(waiting, at, zone).withPrompt(prompt));
  }

  private ScheduledCall moved(ScheduledCall waiting, Instant at, ZoneId zone) {
    requirePossible(at);
    return waiting.at(at, zone, clock.instant());
  }

  public ScheduledCall cancel(OrganizationId organization, CallId id) {
    return change(
        organization, id, waiting -> waiting.reached(State.CANCELED, "", clock.instant()));
  }

  private ScheduledCall change(
      OrganizationId organization, CallId id, UnaryOperator<ScheduledCall> change) {
    while (true) {
      ScheduledCall found = unclaimed(organization, id);
      if (!found.isWaiting()) {
        throw new ProblemException(
            ScheduleProblem.NOT_WAITING, "It is " + found.state().code() + " already.");
      }
      ScheduledCall next = change.apply(found);
      if (schedule.replace(organization, next)) {
        return next;
      }
    }
  }

  /** What cannot be placed now is put back at once (SC4), and then it waits as before. */
  private ScheduledCall unclaimed(OrganizationId organization, CallId id) {
    ScheduledCall found = get(organization, id);
    for (int look = 0; found.state() == State.PLACING && look < LOOKS_AT_A_CLAIM; look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      found = get(organization, id);
    }
    return found;
  }

  private void requirePossible(Instant at) {
    Instant now = clock.instant();
    if (!at.isAfter(now)) {
      throw impossible("This time has passed. Choose one in the future.");
    }
    if (at.isAfter(now.plus(FARTHEST))) {
      throw impossible("Choose a time within the next " + FARTHEST.toDays() + " days.");
    }
  }

  private static ProblemException impossible(String message) {
    return ProblemException.atField(ScheduleProblem.TIME_NOT_POSSIBLE, FIELD, message);
  }
}
