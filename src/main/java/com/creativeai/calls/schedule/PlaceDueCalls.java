package com.creativeai.calls.schedule;

import com.creativeai.calls.CallProblem;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.schedule.ScheduledCall.State;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.platform.observability.Drain;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Places the calls whose time has come (SC3 to SC5). */
@ApplicationScoped
public class PlaceDueCalls {
  /** Later than this after its time nobody expects the call any more. */
  public static final Duration GRACE = Duration.ofMinutes(15);

  private static final System.Logger LOG = System.getLogger(PlaceDueCalls.class.getName());
  private static final int MOST_AT_ONCE = 200;

  /** Longer than placing a call takes. */
  private static final Duration STUCK_AFTER = Duration.ofMinutes(1);

  /** What passes by itself. */
  private static final Set<ProblemType> FOR_NOW =
      Set.of(
          CallProblem.ALREADY_CALLING,
          CallProblem.NODE_FULL,
          CallProblem.NODE_DRAINING,
          CallProblem.CARRIER_UNAVAILABLE,
          OrganizationProblem.CHANGED_MEANWHILE);

  @Inject ScheduleStore schedule;
  @Inject CallStore calls;
  @Inject PlaceCall placeCall;
  @Inject Drain drain;
  @Inject Clock clock;

  public PlaceDueCalls() {}

  public PlaceDueCalls(
      ScheduleStore schedule, CallStore calls, PlaceCall placeCall, Drain drain, Clock clock) {
    this.schedule = schedule;
    this.calls = calls;
    this.placeCall = placeCall;
    this.drain = drain;
    this.clock = clock;
  }

  /** A node that is about to stop leaves them to the next one. */
  public void placeDue() {
    if (drain.isOn()) {
      return;
    }
    Instant now = clock.instant();
    schedule.listStuck(now.minus(STUCK_AFTER), MOST_AT_ONCE).forEach(this::attempt);
    schedule.listDue(now, MOST_AT_ONCE).forEach(this::attempt);
  }

  /** One call's trouble must not keep the others waiting; it is stuck then, and taken over. */
  private void attempt(ScheduledCall due) {
    try {
      if (isDone(due)) {
        move(due, State.PLACED, "");
      } else if (clock.instant().isAfter(due.at().plus(GRACE))) {
        move(due, State.MISSED, why(due));
      } else {
        claim(due);
      }
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.ERROR, () -> "step=place-due call=" + due.id(), failed);
    }
  }

  /** Whoever claimed it before may have come as far as the call. */
  private boolean isDone(ScheduledCall due) {
    return due.state() == State.PLACING && calls.find(due.organization(), due.id()).isPresent();
  }

  private void claim(ScheduledCall due) {
    ScheduledCall mine = due.reached(State.PLACING, due.detail(), clock.instant());
    if (schedule.replace(due.organization(), mine)) {
      place(mine);
    }
  }

  private void place(ScheduledCall mine) {
    try {
      placeCall.place(mine.order());
      move(mine, State.PLACED, "");
    } catch (ProblemException refused) {
      if (FOR_NOW.contains(refused.type())) {
        store(mine.putBack(refused.detail(), clock.instant()));
      } else {
        move(mine, State.REFUSED, refused.detail());
      }
    }
  }

  private void move(ScheduledCall from, State to, String detail) {
    store(from.reached(to, detail, clock.instant()));
  }

  private void store(ScheduledCall next) {
    schedule.replace(next.organization(), next);
    LOG.log(
        System.Logger.Level.INFO,
        "step=place-due call={0} state={1}",
        next.id(),
        next.state().code());
  }

  private static String why(ScheduledCall missed) {
    return missed.detail().isEmpty() ? "The product was not running at its time." : missed.detail();
  }
}
