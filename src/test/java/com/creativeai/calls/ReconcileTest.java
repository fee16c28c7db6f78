package com.creativeai.calls;

import static com.creativeai.calls.ScriptedCarrier.FIRST_CALL;
import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.DialResult;
import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.WavFile;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** C3, C7: what becomes of calls that nobody finished. */
class ReconcileTest extends UseCaseTest {
  private static final Duration STALE = Duration.ofSeconds(26);
  private static final CarrierCallId SECOND_CALL = new CarrierCallId("CA2");

  @Test
  void callThatWasNeverAskedForWasNotPlaced() {
    calls.place(1);
    calls.later.loseAll();
    reconcileAttemptsAfter(STALE);

    assertThat(calls.attempt(1).state()).isEqualTo(State.NOT_PLACED);
    assertEnded(EndReason.NOT_PLACED);
    assertThat(calls.carrier.dials).isEmpty();
  }

  @Test
  void youngAttemptIsLeftAlone() {
    calls.place(1);
    reconcileAttemptsAfter(Duration.ofSeconds(20));

    assertThat(calls.attempt(1).state()).isEqualTo(State.INTENDED);
  }

  @Test
  void callThatTheCarrierHasIsFollowed() {
    dialedWithoutAnswer();
    calls.carrier.reports.put(FIRST_CALL, at(FIRST_CALL, CallStatus.BUSY));
    reconcileAttemptsAfter(STALE);

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.BUSY);
    assertThat(calls.attempt(1).state()).isEqualTo(State.ENDED);
  }

  @Test
  void callThatTheCarrierDoesNotHaveLongEnoughWasNotPlaced() {
    dialedWithoutAnswer();
    reconcileAttemptsAfter(STALE);
    assertThat(calls.attempt(1).state()).isEqualTo(State.DIALING);

    reconcileAttemptsAfter(Duration.ofSeconds(9));
    assertThat(calls.attempt(1).state()).isEqualTo(State.DIALING);

    reconcileAttemptsAfter(Duration.ofSeconds(2));
    assertThat(calls.attempt(1).state()).isEqualTo(State.NOT_PLACED);
    assertEnded(EndReason.NOT_PLACED);
  }

  @Test
  void twoCandidatesAreLeftToAPerson() {
    dialedWithoutAnswer();
    calls.carrier.reports.put(FIRST_CALL, at(FIRST_CALL, CallStatus.RINGING));
    calls.carrier.reports.put(SECOND_CALL, at(SECOND_CALL, CallStatus.RINGING));
    reconcileAttemptsAfter(STALE);

    assertThat(calls.attempt(1).state()).isEqualTo(State.AMBIGUOUS);
    assertEnded(EndReason.FATE_UNKNOWN);
    assertThat(calls.carrier.dials).hasSize(1);
  }

  @Test
  void callsOfOtherAttemptsAreNoCandidates() {
    dialedWithoutAnswer();
    calls.place.place(UseCases.order(2, "+1 415 555 2672"));
    calls.later.runAll();
    CarrierCallId others = Objects.requireNonNull(calls.attempt(2).carrierCall());
    calls.carrier.reports.put(others, at(others, CallStatus.RINGING));
    reconcileAttemptsAfter(STALE);

    assertThat(calls.attempt(1).state()).isEqualTo(State.DIALING);
  }

  @Test
  void silentCarrierDecidesNothing() {
    dialedWithoutAnswer();
    calls.carrier.silent = true;
    reconcileAttemptsAfter(STALE);
    reconcileAttemptsAfter(Duration.ofMinutes(10));

    assertThat(calls.attempt(1).state()).isEqualTo(State.DIALING);
    assertThat(calls.attempt(1).emptyListAt()).isNull();
  }

  @Test
  void lostEndOfAnAttemptIsHealed() {
    calls.place(1);
    calls.later.runAll();
    calls
        .stores
        .calls()
        .update(
            ACME, callId(1), call -> call.reached(CallStatus.COMPLETED, calls.clock.instant(), 1));
    reconcileAttemptsAfter(STALE);

    assertThat(calls.attempt(1).state()).isEqualTo(State.ENDED);
    calls.place.place(UseCases.order(2, UseCases.ALICE));
  }

  @Test
  void quietCallIsAskedFor() {
    calls.place(1);
    calls.later.runAll();
    calls.carrier.reports.put(FIRST_CALL, at(FIRST_CALL, CallStatus.NO_ANSWER));
    calls.clock.advance(Duration.ofSeconds(16));
    calls.calls.reconcile();

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.NO_ANSWER);
  }

  @Test
  void oneCallsTroubleDoesNotKeepOthersWaiting() {
    calls.place(1);
    calls.later.runAll();
    calls.carrier.silent = true;
    calls.clock.advance(Duration.ofSeconds(16));
    calls.calls.reconcile();

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.QUEUED);
  }

  @Test
  void lostRecordingAndAnalysisAreFetched() {
    ConversationId conversation = new ConversationId("conv_1");
    calls.place(1);
    calls.later.runAll();
    calls
        .stores
        .calls()
        .update(
            ACME,
            callId(1),
            call ->
                call.talkingIn(conversation, calls.clock.instant())
                    .reached(CallStatus.COMPLETED, calls.clock.instant(), 4)
                    .recorded(Recording.atCarrier("RE1", 1)));
    calls.carrier.recordings.put("RE1", WavFile.mono(MuLaw.silence(8000)).toBytes());
    calls.analyses.put(
        conversation, new ConversationReport(conversation, true, Outcome.FAILURE, "No.", 3L, null));
    calls.clock.advance(Duration.ofSeconds(16));
    calls.calls.reconcile();

    assertThat(calls.call(1).keptRecording()).isPresent();
    assertThat(calls.call(1).conversation().outcome()).isEqualTo(Outcome.FAILURE);
  }

  private void dialedWithoutAnswer() {
    calls.carrier.answer(new DialResult.Unknown("time-out"));
    calls.place(1);
    calls.later.runAll();
  }

  private CarrierReport at(CarrierCallId call, CallStatus status) {
    return CarrierReport.of(call, status, calls.clock.instant());
  }

  private void reconcileAttemptsAfter(Duration time) {
    calls.clock.advance(time);
    calls.attempts.reconcile();
  }

  private void assertEnded(EndReason reason) {
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.FAILED);
    assertThat(calls.call(1).progress().howItEnded().orElseThrow().reason()).isEqualTo(reason);
  }
}
