package com.creativeai.calls;

import static com.creativeai.calls.ScriptedCarrier.FIRST_CALL;
import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.FollowTransfer.Outcome;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.model.Transfer.Mode;
import com.creativeai.calls.model.Transfer.State;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.Handover;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.identity.CallRules;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C17, TD1, TD2: a call is handed over once, to somebody of the list. */
class TransferCallTest extends UseCaseTest {
  private static final AttemptId ATTEMPT = AttemptId.first(callId(1));
  private static final Destination DESK =
      new Destination(
          new DestinationId(new UUID(1, 1)), "Front desk", new PhoneNumber("+14155552699"));

  @BeforeEach
  void begin() {
    calls.stores.destinations().add(ACME, DESK);
    calls.place(1);
    calls.later.runAll();
    reported(CallStatus.IN_PROGRESS);
  }

  private void reported(CallStatus status) {
    calls.follow.progressed(
        ACME, ATTEMPT, CarrierReport.of(FIRST_CALL, status, calls.clock.instant()));
  }

  private static TransferCall.Command to(DestinationId destination, Mode mode, String briefing) {
    return new TransferCall.Command(ACME, callId(1), Optional.of(destination), mode, briefing);
  }

  private AnswerPlan over(Outcome outcome) {
    return calls.transfers.over(ACME, ATTEMPT, outcome);
  }

  private Transfer transfer() {
    return Objects.requireNonNull(calls.call(1).transfer());
  }

  private Optional<Ending> ending() {
    return calls.call(1).progress().howItEnded();
  }

  @Test
  void carrierIsToldToConnectTheDestinationOnce() {
    calls.transfer.transfer(to(DESK.id(), Mode.WARM, "Alex wants Friday."));
    assertRefused(CallProblem.ALREADY_TRANSFERRED, to(DESK.id(), Mode.COLD, ""));

    Handover order = calls.carrier.handovers.get(0);
    assertThat(calls.carrier.handovers).hasSize(1);
    assertThat(order.call()).isEqualTo(FIRST_CALL);
    assertThat(order.from()).isEqualTo(OURS);
    assertThat(order.to()).isEqualTo(DESK.number());
    assertThat(order.asksFirst()).isTrue();
    assertThat(transfer().state()).isEqualTo(State.ASKED);
    assertThat(calls.call(1).has(TimelineEvent.TRANSFER_ASKED)).isTrue();
  }

  @Test
  void personIsToldWhatItIsAboutUntilTheCallIsTaken() {
    assertThat(calls.transfers.briefing(ACME, ATTEMPT)).isEmpty();
    calls.transfer.transfer(to(DESK.id(), Mode.WARM, "Alex wants Friday."));

    assertThat(calls.transfers.briefing(ACME, ATTEMPT))
        .contains("This is an AI assistant speaking. Alex wants Friday.");
    assertThat(calls.transfers.briefing(OTHER, ATTEMPT)).isEmpty();
    calls.transfers.connected(ACME, ATTEMPT);
    assertThat(calls.transfers.briefing(ACME, ATTEMPT)).isEmpty();
  }

  @Test
  void takenCallEndsAsHandedOver() {
    calls.transfer.transfer(to(DESK.id(), Mode.COLD, ""));
    calls.transfers.connected(ACME, ATTEMPT);
    over(new Outcome(false, false, "busy"));
    reported(CallStatus.COMPLETED);

    assertThat(transfer().state()).isEqualTo(State.CONNECTED);
    assertThat(calls.call(1).has(TimelineEvent.TRANSFERRED)).isTrue();
    assertThat(ending()).contains(Ending.of(EndReason.TRANSFERRED));
    assertThat(calls.close.lastWords(ACME, ATTEMPT)).isEmpty();
  }

  @Test
  void connectionThatWasNotToldOfIsKnownFromTheEnd() {
    calls.transfer.transfer(to(DESK.id(), Mode.COLD, ""));
    assertThat(over(new Outcome(true, false, "completed"))).isInstanceOf(AnswerPlan.Decline.class);

    assertThat(transfer().state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void callerWhomNobodyTookOverHearsAnApologyWhereTheAgentCannotComeBack() {
    calls.transfer.transfer(to(DESK.id(), Mode.COLD, ""));
    calls.room = 0;
    AnswerPlan plan = over(new Outcome(false, false, "no-answer"));

    assertThat(plan)
        .isInstanceOfSatisfying(
            AnswerPlan.TurnAway.class,
            away -> assertThat(away.sentence()).contains("nobody could"));
    calls.room = 1;
    assertThat(over(new Outcome(false, false, "no-answer"))).as("asked again").isEqualTo(plan);
    reported(CallStatus.COMPLETED);
    assertThat(transfer().state()).isEqualTo(State.FAILED);
    assertThat(ending()).contains(new Ending(EndReason.TRANSFER_FAILED, "no-answer"));
  }

  @Test
  void callerWhoLeavesWhileItRingsHungUp() {
    calls.transfer.transfer(to(DESK.id(), Mode.COLD, ""));
    over(new Outcome(false, true, "canceled"));
    reported(CallStatus.COMPLETED);
    over(new Outcome(false, false, "canceled"));

    assertThat(transfer().state()).isEqualTo(State.FAILED);
    assertThat(ending()).contains(Ending.of(EndReason.CALLER_HUNG_UP));
  }

  @Test
  void orderThatTheCarrierDoesNotTakeIsToldAndFails() {
    calls.carrier.silent = true;
    assertRefused(CallProblem.CARRIER_UNAVAILABLE, to(DESK.id(), Mode.COLD, ""));

    assertThat(transfer().state()).isEqualTo(State.FAILED);
    assertThat(calls.call(1).progress().ending()).isNull();
  }

  @Test
  void nobodyElseThanTheListIsDialed() {
    DestinationId foreign = new DestinationId(new UUID(2, 2));
    calls
        .stores
        .destinations()
        .add(OTHER, new Destination(foreign, "Theirs", new PhoneNumber("+14155552698")));

    assertRefusedAt("destinationId", to(foreign, Mode.COLD, ""));
    assertRefusedAt("destinationId", to(new DestinationId(new UUID(3, 3)), Mode.COLD, ""));
    assertRefusedAt("briefing", to(DESK.id(), Mode.WARM, "b".repeat(501)));
    calls.rule(CallRules.DEFAULT.withCountries(Set.of("DE")));
    assertRefusedAt("destinationId", to(DESK.id(), Mode.COLD, ""));
    assertThat(calls.carrier.handovers).isEmpty();
    assertThat(calls.call(1).transfer()).isNull();
  }

  @Test
  void callThatIsOverOrNotThereIsNotHandedOver() {
    reported(CallStatus.COMPLETED);
    assertRefused(CallProblem.CALL_ENDED, to(DESK.id(), Mode.COLD, ""));
    assertRefused(
        CallProblem.CALL_NOT_FOUND,
        new TransferCall.Command(
            new OrganizationId(new UUID(9, 9)), callId(1), Optional.of(DESK.id()), Mode.COLD, ""));
  }

  @Test
  void callThatNobodyAnsweredIsNotHandedOver() {
    calls.place.place(UseCases.order(2, "+1 415 555 2672"));
    calls.later.runAll();

    assertRefused(
        CallProblem.NOBODY_TALKS,
        new TransferCall.Command(ACME, callId(2), Optional.of(DESK.id()), Mode.COLD, ""));
  }

  private void assertRefused(CallProblem problem, TransferCall.Command command) {
    assertThatThrownBy(() -> calls.transfer.transfer(command))
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.type()).isEqualTo(problem));
  }

  private void assertRefusedAt(String field, TransferCall.Command command) {
    assertThatThrownBy(() -> calls.transfer.transfer(command))
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown ->
                assertThat(thrown.errors()).extracting(FieldError::field).containsExactly(field));
  }
}
