package com.creativeai.calls;

import static com.creativeai.calls.ScriptedCarrier.FIRST_CALL;
import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.cost.Caps;
import com.creativeai.calls.cost.EstimateCall;
import com.creativeai.calls.cost.ReadSpending;
import com.creativeai.calls.cost.Reservation;
import com.creativeai.calls.cost.SpendingProblem;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.DialResult;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.platform.Together;
import com.creativeai.platform.problem.ProblemException;
import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * CALL-12, CO3 to CO5: caps hold before anything is dialed. The longest call there may be costs
 * 1.14 dollars by the built-in prices, and handing it over 14 cents.
 */
class SpendWithinCapsTest extends UseCaseTest {
  private static final AttemptId ATTEMPT = AttemptId.first(callId(1));
  private static final Destination DESK =
      new Destination(
          new DestinationId(new UUID(1, 1)), "Front desk", new PhoneNumber("+14155552699"));

  @Test
  void callThatCouldCostMoreThanIsLeftIsRefusedAndLeavesNothingBehind() {
    capDay("1.13");

    assertThatThrownBy(() -> calls.place(1))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(SpendingProblem.SPENDING_CAP_REACHED);
              assertThat(problem.type().status()).isEqualTo(402);
              assertThat(problem.detail()).contains("1.14 USD");
            });
    calls.later.runAll();

    assertThat(calls.carrier.dials).isEmpty();
    assertThat(calls.stores.calls().find(ACME, callId(1))).isEmpty();
    assertSpent("0");
    assertThat(callsUsed()).isZero();
  }

  @Test
  void refusedOrderMayBeRepeatedWhenTheCapIsRaised() {
    capDay("1");
    assertThatThrownBy(() -> calls.place(1)).isInstanceOf(ProblemException.class);
    capDay("1.14");

    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(1);
    assertSpent("1.14");
  }

  /** Fifty orders at once, at two nodes, and a cap for ten. */
  @Test
  void ordersAtOnceAcceptExactlyWhatFits() throws Exception {
    MongoDatabase database = MONGO.database();
    List<UseCases> nodes = List.of(new UseCases(database), new UseCases(database));
    nodes.get(0).stores.spending().cap(ACME, day("11.40"));
    List<Callable<Boolean>> orders =
        IntStream.range(0, 50)
            .<Callable<Boolean>>mapToObj(number -> () -> isPlaced(nodes.get(number % 2), number))
            .toList();

    List<Boolean> accepted = Together.call(orders);
    nodes.forEach(node -> node.later.runAll());

    assertThat(accepted).filteredOn(placed -> placed).hasSize(10);
    assertThat(nodes.stream().mapToInt(node -> node.carrier.dials.size()).sum()).isEqualTo(10);
    assertThat(spent(nodes.get(0))).isEqualByComparingTo("11.40");
  }

  private static boolean isPlaced(UseCases node, int number) {
    try {
      node.place.place(UseCases.order(number, "+1 415 555 2" + (100 + number)));
      return true;
    } catch (ProblemException refused) {
      assertThat(refused.type()).isEqualTo(SpendingProblem.SPENDING_CAP_REACHED);
      return false;
    }
  }

  @Test
  void queuedCallWhoseReservationIsGoneIsNotDialedAndSaysWhy() {
    calls.place(1);
    calls.stores.spending().settle(ACME, Reservation.of(callId(1)), Money.NOTHING);
    capDay("1");
    calls.later.runAll();

    assertThat(calls.carrier.dials).isEmpty();
    assertThat(calls.attempt(1).state()).isEqualTo(State.REFUSED);
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.FAILED);
    assertThat(calls.call(1).progress().howItEnded().map(Ending::reason))
        .contains(EndReason.SPENDING_CAP);
    assertSpent("0");
  }

  @Test
  void reservedCallIsDialedThoughTheCapWasLoweredMeanwhile() {
    calls.place(1);
    capDay("0.01");
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(1);
  }

  @Test
  void whatWasReservedBecomesWhatWasCharged() {
    dialed();
    assertSpent("1.14");

    reported(CallStatus.COMPLETED, null);
    assertSpent("0.014");
    reported(CallStatus.COMPLETED, usd("0.02"));
    assertSpent("0.02");
  }

  @Test
  void callThatNobodyAnsweredGivesEverythingBack() {
    dialed();
    reported(CallStatus.NO_ANSWER, null);

    assertSpent("0");
  }

  @Test
  void callThatTheCarrierRefusedGivesEverythingBack() {
    calls.carrier.answer(new DialResult.Refused("21211", "invalid"));
    dialed();

    assertSpent("0");
  }

  @Test
  void callThatIsRefusedForTheNumberGivesEverythingBack() {
    calls.place(1);
    assertThatThrownBy(() -> calls.place.place(UseCases.order(2, UseCases.ALICE)))
        .isInstanceOf(ProblemException.class);

    assertSpent("1.14");
  }

  @Test
  void callThatIsHungUpBeforeTheCarrierIsAskedGivesEverythingBack() {
    calls.place(1);
    calls.hangUp.hangUp(ACME, callId(1));

    assertSpent("0");
  }

  @Test
  void callThatTheProductDiedOverGivesEverythingBack() {
    calls.place(1);
    calls.later.loseAll();
    calls.clock.advance(Duration.ofSeconds(26));
    calls.attempts.reconcile();

    assertSpent("0");
  }

  @Test
  void chargedCallKeepsNoReservation() {
    dialed();
    reported(CallStatus.COMPLETED, usd("0.02"));
    calls.spending.settle(calls.call(1));
    reported(CallStatus.COMPLETED, usd("0.03"));

    assertSpent("0.02");
  }

  @Test
  void handoverThatDoesNotFitIsRefusedBeforeTheCarrierIsAsked() {
    answered();
    capDay("1.27");

    assertThatThrownBy(this::handOver)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(SpendingProblem.SPENDING_CAP_REACHED));
    assertThat(calls.carrier.handovers).isEmpty();
    assertThat(calls.call(1).transfer()).isNull();

    capDay("1.28");
    handOver();
    assertThat(calls.carrier.handovers).hasSize(1);
    assertSpent("1.28");
  }

  @Test
  void handoverThatDidNotComeAboutGivesItsShareBack() {
    answered();
    handOver();
    calls.transfers.over(ACME, ATTEMPT, new FollowTransfer.Outcome(false, false, "busy"));

    assertSpent("1.14");
  }

  @Test
  void handoverThatTheCarrierDoesNotTakeGivesItsShareBack() {
    answered();
    calls.carrier.silent = true;
    assertThatThrownBy(this::handOver).isInstanceOf(ProblemException.class);

    assertSpent("1.14");
  }

  /** The product died before the call knew of its handover. */
  @Test
  void handoverThatNeverBeganGivesItsShareBackWithTheCall() {
    answered();
    calls.spending.demandHandover(calls.call(1), DESK.number());
    assertSpent("1.28");
    reported(CallStatus.COMPLETED, null);

    assertSpent("0.014");
  }

  /** The call ended while its handover was being asked for. */
  @Test
  void handoverThatCameTooLateGivesItsShareBackWhenTheCallIsSettled() {
    answered();
    reported(CallStatus.COMPLETED, null);
    calls.spending.demandHandover(calls.call(1), DESK.number());
    assertSpent("0.154");
    calls.spending.settle(calls.call(1));

    assertSpent("0.014");
  }

  /** CO5. */
  @Test
  void callThatComesInIsCountedAndNeverTurnedAway() {
    capDay("0");
    calls.spending.countInbound(CallFixtures.placedCall(callId(7)));

    assertSpent("1.14");
  }

  @Test
  void estimateSaysWhetherTheCallFits() {
    EstimateCall estimates =
        new EstimateCall(calls.prices, new ReadSpending(calls.stores.spending(), calls.clock));
    assertThat(estimates.estimate(ACME, CallFixtures.ALICE).fits()).isTrue();
    capDay("2");
    assertThat(estimates.estimate(ACME, CallFixtures.ALICE).fits()).isTrue();
    assertThat(estimates.estimate(ACME, CallFixtures.ALICE).mostCost().amount())
        .isEqualByComparingTo("1.14");
    calls.place(1);

    assertThat(estimates.estimate(ACME, CallFixtures.ALICE).fits()).isFalse();
  }

  private void dialed() {
    calls.place(1);
    calls.later.runAll();
  }

  private void answered() {
    calls.stores.destinations().add(ACME, DESK);
    dialed();
    reported(CallStatus.IN_PROGRESS, null);
  }

  private void handOver() {
    calls.transfer.transfer(
        new TransferCall.Command(ACME, callId(1), Optional.of(DESK.id()), Transfer.Mode.COLD, ""));
  }

  private void reported(CallStatus status, @Nullable Money price) {
    calls.follow.progressed(
        ACME,
        ATTEMPT,
        new CarrierReport(FIRST_CALL, status, calls.clock.instant(), 30, price, null, null, null));
  }

  private void capDay(String amount) {
    calls.stores.spending().cap(ACME, day(amount));
  }

  private static Caps day(String amount) {
    return new Caps(Optional.of(usd(amount)), Optional.empty());
  }

  private void assertSpent(String amount) {
    assertThat(spent(calls)).isEqualByComparingTo(amount);
  }

  private static BigDecimal spent(UseCases node) {
    LocalDate today = LocalDate.ofInstant(node.clock.instant(), ZoneOffset.UTC);
    return node.stores.spending().spent(ACME, today).day().amount();
  }

  private long callsUsed() {
    return calls.organizations.find(ACME).orElseThrow().subscription().callsUsed();
  }

  private static Money usd(String amount) {
    return Money.usd(new BigDecimal(amount));
  }
}
