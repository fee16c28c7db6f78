package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.cost.Caps;
import com.creativeai.calls.schedule.PlaceDueCalls;
import com.creativeai.calls.schedule.ScheduleCalls;
import com.creativeai.calls.schedule.ScheduleProblem;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.schedule.ScheduledCall.State;
import com.creativeai.calls.store.MongoScheduleStore;
import com.creativeai.identity.CountCall;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.platform.Together;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.observability.Drain;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** CALL-14, SC1 to SC5: from the order to the call at its time. */
class ScheduledCallsTest extends UseCaseTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Duration HOUR = Duration.ofHours(1);

  private final ScheduleCalls schedule =
      new ScheduleCalls(
          calls.stores.schedule(), calls.place.check, calls.place.agents, calls.clock);
  private final PlaceDueCalls due = node(calls);

  private static PlaceDueCalls node(UseCases node) {
    return new PlaceDueCalls(
        node.stores.schedule(), node.stores.calls(), node.place, node.drain, node.clock);
  }

  @Test
  void plannedCallIsDialedAtItsTimeAndNotBefore() {
    plan(1, Duration.ofHours(1));
    after(Duration.ofMinutes(59));
    assertThat(calls.carrier.dials).isEmpty();
    assertThat(state(1)).isEqualTo(State.WAITING);

    after(Duration.ofMinutes(1));

    assertThat(calls.carrier.dials).hasSize(1);
    assertThat(calls.carrier.dials.get(0).to()).isEqualTo(ALICE);
    assertThat(state(1)).isEqualTo(State.PLACED);
    assertThat(calls.call(1).plan().placedAt()).isEqualTo(calls.clock.instant());
  }

  @Test
  void numbersAreTidiedWhenItIsOrdered() {
    ScheduledCall planned = plan(1, Duration.ofHours(1));

    assertThat(planned.order().to()).isEqualTo(ALICE.e164());
    assertThat(planned.order().from()).isEqualTo(OURS.e164());
    assertThat(planned.zone()).isEqualTo(NEW_YORK);
  }

  @Test
  void orderIsCheckedLikeThatOfACallAtOnce() {
    assertThatThrownBy(
            () -> schedule.schedule(UseCases.order(1, "911"), in(Duration.ofHours(1)), NEW_YORK))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors()).extracting(FieldError::field).containsExactly("to"));
    assertThat(schedule.list(ACME)).isEmpty();
  }

  @Test
  void timeIsInTheFutureAndWithinThirtyDays() {
    assertRefused(Duration.ZERO);
    assertRefused(Duration.ofDays(30).plusSeconds(1));
    plan(1, Duration.ofDays(30));
    plan(2, Duration.ofSeconds(1));
  }

  private void assertRefused(Duration from) {
    assertThatThrownBy(() -> plan(9, from))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(ScheduleProblem.TIME_NOT_POSSIBLE);
              assertThat(problem.errors())
                  .extracting(FieldError::field)
                  .containsExactly("scheduledAt");
            });
  }

  @Test
  void sameOrderAgainIsTheSamePlan() {
    ScheduledCall first = plan(1, Duration.ofHours(1));

    assertThat(plan(1, Duration.ofHours(2))).isEqualTo(first);
    assertThat(schedule.list(ACME)).containsExactly(first);
  }

  /** The answer to the first request was lost, and its time has come meanwhile. */
  @Test
  void sameOrderAfterItsTimeIsTheSamePlan() {
    Instant at = in(Duration.ofHours(1));
    schedule.schedule(UseCases.order(1, UseCases.ALICE), at, NEW_YORK);
    after(Duration.ofHours(1));

    assertThat(schedule.schedule(UseCases.order(1, UseCases.ALICE), at, NEW_YORK))
        .isEqualTo(planned(1));
    assertThat(state(1)).isEqualTo(State.PLACED);
  }

  @Test
  void movedCallIsDialedAtItsNewTime() {
    plan(1, Duration.ofHours(1));
    schedule.move(ACME, callId(1), in(Duration.ofHours(3)), NEW_YORK);
    after(Duration.ofHours(2));
    assertThat(calls.carrier.dials).isEmpty();

    after(Duration.ofHours(1));
    assertThat(calls.carrier.dials).hasSize(1);
    assertNotWaiting(() -> schedule.move(ACME, callId(1), in(Duration.ofHours(1)), NEW_YORK));
  }

  @Test
  void canceledCallIsNeverDialed() {
    plan(1, Duration.ofHours(1));
    schedule.cancel(ACME, callId(1));
    after(Duration.ofHours(1));

    assertThat(calls.carrier.dials).isEmpty();
    assertThat(state(1)).isEqualTo(State.CANCELED);
    assertNotWaiting(() -> schedule.cancel(ACME, callId(1)));
  }

  @Test
  void planOfAnotherOrganizationIsUnknown() {
    plan(1, Duration.ofHours(1));

    assertThatThrownBy(() -> schedule.cancel(OTHER, callId(1)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.type()).isEqualTo(ScheduleProblem.SCHEDULED_CALL_NOT_FOUND));
    assertThat(schedule.list(OTHER)).isEmpty();
    assertThat(state(1)).isEqualTo(State.WAITING);
  }

  /** SC4: the product was down for a night. */
  @Test
  void callWhoseTimePassedLongAgoIsMissedAndSaysWhy() {
    plan(1, Duration.ofHours(1));
    plan(2, Duration.ofHours(2));
    after(Duration.ofHours(2));

    assertThat(calls.carrier.dials).hasSize(1);
    assertThat(state(1)).isEqualTo(State.MISSED);
    assertThat(planned(1).detail()).contains("not running");
    assertThat(state(2)).isEqualTo(State.PLACED);
  }

  @Test
  void fullServerIsTriedAgainUntilTheCallIsMissed() {
    calls.place.capacity = () -> new Capacity.Reading(100, 100, 0, 0, 0, 0);
    plan(1, Duration.ofHours(1));
    plan(2, Duration.ofHours(1));
    after(Duration.ofHours(1));
    assertThat(state(1)).isEqualTo(State.WAITING);

    after(Duration.ofMinutes(16));
    assertThat(state(1)).isEqualTo(State.MISSED);
    assertThat(planned(1).detail()).contains("busy with other calls");
    assertThat(calls.carrier.dials).isEmpty();
  }

  @Test
  void numberThatIsBeingCalledIsTriedAgain() {
    calls.place(5);
    calls.later.runAll();
    plan(1, Duration.ofHours(1));
    after(Duration.ofHours(1));
    assertThat(state(1)).isEqualTo(State.WAITING);

    calls.stores.guard().release(ACME, ALICE, AttemptId.first(callId(5)));
    after(Duration.ofSeconds(29));
    assertThat(state(1)).isEqualTo(State.WAITING);
    after(Duration.ofSeconds(1));
    assertThat(state(1)).isEqualTo(State.PLACED);
    assertThat(calls.carrier.dials).hasSize(2);
  }

  /** SC4: one organization's campaign to a busy number. */
  @Test
  void manyThatCannotBePlacedLetOthersHaveTheirTurn() {
    calls.place(500);
    calls.later.runAll();
    for (int number = 1; number <= 200; number++) {
      schedule.schedule(UseCases.order(number, UseCases.ALICE), in(HOUR), NEW_YORK);
    }
    schedule.schedule(UseCases.order(300, "+1 415 555 2710"), in(HOUR.plusSeconds(1)), NEW_YORK);
    after(HOUR);
    after(Duration.ofSeconds(3));

    assertThat(state(300)).isEqualTo(State.PLACED);
    assertThat(state(1)).isEqualTo(State.WAITING);
  }

  /** SC2, SC4: a try that comes to nothing is no reason to refuse the cancellation. */
  @Test
  void whatIsPutBackAtOnceIsCanceled() {
    claimAndDie();
    MongoScheduleStore putsBack =
        new MongoScheduleStore(database) {
          @Override
          public Optional<ScheduledCall> find(OrganizationId organization, CallId id) {
            Optional<ScheduledCall> found = super.find(organization, id);
            found
                .filter(call -> call.state() == State.PLACING)
                .ifPresent(call -> replace(organization, withState(call, State.WAITING)));
            return found;
          }
        };

    new ScheduleCalls(putsBack, calls.place.check, calls.place.agents, calls.clock)
        .cancel(ACME, callId(1));
    assertThat(state(1)).isEqualTo(State.CANCELED);
  }

  @Test
  void organizationHasTenThousandThatWaitAtMost() {
    MongoScheduleStore full =
        new MongoScheduleStore(database) {
          @Override
          public long countWaiting(OrganizationId organization) {
            return 10_000;
          }
        };
    ScheduleCalls planning =
        new ScheduleCalls(full, calls.place.check, calls.place.agents, calls.clock);

    assertThatThrownBy(
            () -> planning.schedule(UseCases.order(1, UseCases.ALICE), in(HOUR), NEW_YORK))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.type()).isEqualTo(ScheduleProblem.TOO_MANY_SCHEDULED_CALLS));
    assertThat(schedule.list(ACME)).isEmpty();
  }

  /** SC4, C21: whoever starts next places it. */
  @Test
  void nodeThatIsAboutToStopLeavesThePlanAlone() {
    ScheduledCall waiting = plan(1, Duration.ofHours(1));
    calls.drain.begin();
    after(Duration.ofHours(1));
    assertThat(planned(1)).isEqualTo(waiting);

    calls.drain.end();
    after(Duration.ofMinutes(1));
    assertThat(state(1)).isEqualTo(State.PLACED);
  }

  /** SC4: the drain begins between the sweep and the call. */
  @Test
  void drainThatBeginsInTheSweepIsNoRefusal() {
    PlaceDueCalls begun =
        new PlaceDueCalls(
            calls.stores.schedule(),
            calls.stores.calls(),
            calls.place,
            new Drain(calls.clock),
            calls.clock);
    plan(1, Duration.ofHours(1));
    calls.drain.begin();
    calls.clock.advance(Duration.ofHours(1));
    begun.placeDue();

    assertThat(state(1)).isEqualTo(State.WAITING);
    assertThat(planned(1).detail()).contains("about to stop");
  }

  /** SC4, ID-5: others change the organization all the time. */
  @Test
  void planOfTheOrganizationThatIsBeingChangedIsNoRefusal() {
    CountCall plan = calls.place.plan;
    calls.place.plan =
        new CountCall(calls.organizations, calls.clock) {
          @Override
          public Counted count(OrganizationId organization) {
            throw new ProblemException(OrganizationProblem.CHANGED_MEANWHILE, "Try again.");
          }
        };
    plan(1, Duration.ofHours(1));
    after(Duration.ofHours(1));
    assertThat(state(1)).isEqualTo(State.WAITING);

    calls.place.plan = plan;
    after(Duration.ofMinutes(1));
    assertThat(state(1)).isEqualTo(State.PLACED);
  }

  /** SC5. */
  @Test
  void whatARuleForbidsWhenItIsDueIsRefusedWithTheReason() {
    plan(1, Duration.ofHours(1));
    calls.stores.guard().suppress(ACME, ALICE);
    after(Duration.ofHours(1));

    assertThat(state(1)).isEqualTo(State.REFUSED);
    assertThat(planned(1).detail()).isEqualTo("This person asked not to be called.");
  }

  /** SC5, CO3: the money is looked at when the call is due. */
  @Test
  void capThatIsReachedWhenItIsDueIsTheReason() {
    plan(1, Duration.ofHours(1));
    calls.stores.spending().cap(ACME, new Caps(Optional.of(Money.NOTHING), Optional.empty()));
    after(Duration.ofHours(1));

    assertThat(state(1)).isEqualTo(State.REFUSED);
    assertThat(planned(1).detail()).contains("spending caps");
    assertThat(calls.carrier.dials).isEmpty();
  }

  /** SC3: the node dies after its claim, before the call. */
  @Test
  void claimOfANodeThatDiedIsTakenOver() {
    claimAndDie();
    due.placeDue();
    calls.later.runAll();
    assertThat(calls.carrier.dials).isEmpty();

    after(Duration.ofSeconds(61));
    assertThat(calls.carrier.dials).hasSize(1);
    assertThat(state(1)).isEqualTo(State.PLACED);
  }

  /** SC3: the node dies after the call is stored, before the plan knows. */
  @Test
  void callThatIsThereIsNotPlacedAgain() {
    claimAndDie();
    calls.place.place(planned(1).order());
    calls.later.runAll();

    after(Duration.ofSeconds(61));
    assertThat(calls.carrier.dials).hasSize(1);
    assertThat(state(1)).isEqualTo(State.PLACED);
  }

  private void claimAndDie() {
    plan(1, Duration.ofHours(1));
    calls.clock.advance(Duration.ofHours(1));
    ScheduledCall claimed = withState(planned(1), State.PLACING);
    assertThat(calls.stores.schedule().replace(ACME, claimed)).isTrue();
  }

  private ScheduledCall withState(ScheduledCall call, State state) {
    return new ScheduledCall(
        call.order(), call.at(), call.zone(), state, "", calls.clock.instant(), call.version() + 1);
  }

  /** SC3: two nodes that both believe to have the lease, eight times at once. */
  @Test
  void manySweepsAtOnceDialEachCallOnce() throws Exception {
    List<UseCases> nodes = List.of(new UseCases(database), new UseCases(database));
    ScheduleCalls planning =
        new ScheduleCalls(
            nodes.get(0).stores.schedule(),
            nodes.get(0).place.check,
            nodes.get(0).place.agents,
            nodes.get(0).clock);
    Instant soon = nodes.get(0).clock.instant().plusSeconds(60);
    for (int number = 0; number < 20; number++) {
      planning.schedule(UseCases.order(number, "+1 415 555 2" + (100 + number)), soon, NEW_YORK);
    }
    nodes.forEach(node -> node.clock.advance(Duration.ofSeconds(60)));

    List<Callable<Boolean>> sweeps =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(
                number ->
                    () -> {
                      node(nodes.get(number % 2)).placeDue();
                      return true;
                    })
            .toList();
    assertThat(Together.call(sweeps)).hasSize(8).containsOnly(true);
    nodes.forEach(node -> node.later.runAll());

    assertThat(nodes.stream().mapToInt(node -> node.carrier.dials.size()).sum()).isEqualTo(20);
    assertThat(planning.list(ACME)).extracting(ScheduledCall::state).containsOnly(State.PLACED);
    assertThat(nodes.get(0).organizations.find(ACME).orElseThrow().subscription().callsUsed())
        .as("calls counted by the two nodes")
        .isEqualTo(
            20 - nodes.get(1).organizations.find(ACME).orElseThrow().subscription().callsUsed());
  }

  /** SC2: whoever changed the plan first wins. */
  @Test
  void claimOfWhatWasCanceledInBetweenMisses() {
    ScheduledCall seen = plan(1, Duration.ofHours(1));
    schedule.cancel(ACME, callId(1));
    ScheduledCall claim =
        new ScheduledCall(seen.order(), seen.at(), seen.zone(), State.PLACING, "", seen.at(), 1);

    assertThat(calls.stores.schedule().replace(ACME, claim)).isFalse();
  }

  private ScheduledCall plan(int number, Duration from) {
    String to = number == 1 ? "(415) 555-2671" : "+1 415 555 27" + (10 + number);
    return schedule.schedule(UseCases.order(number, to), in(from), NEW_YORK);
  }

  private void after(Duration time) {
    calls.clock.advance(time);
    due.placeDue();
    calls.later.runAll();
  }

  private Instant in(Duration time) {
    return calls.clock.instant().plus(time);
  }

  private ScheduledCall planned(int number) {
    return schedule.get(ACME, callId(number));
  }

  private State state(int number) {
    return planned(number).state();
  }

  private static void assertNotWaiting(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ScheduleProblem.NOT_WAITING));
  }
}
