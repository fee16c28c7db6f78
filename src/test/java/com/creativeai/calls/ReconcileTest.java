package com.creativeai.calls;

import static com.creativeai.calls.ScriptedCarrier.FIRST_CALL;
import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.DialResult;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.WavFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** C3, C7: what becomes of calls that nobody finished. */
class ReconcileTest extends UseCaseTest {
  private static final Duration STALE = Duration.ofSeconds(26);
  private static final CarrierCallId SECOND_CALL = new CarrierCallId("CA2");
  private static final ConversationId TALK = new ConversationId("conv_1");
  private static final Money PRICE =
      new Money(new BigDecimal("0.014"), Currency.getInstance("USD"));

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
    reconcileCallsAfter(Duration.ofSeconds(16));

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.NO_ANSWER);
  }

  @Test
  void callWhoseAudioComesIsNotAskedFor() {
    calls.place(1);
    calls.later.runAll();
    calls.carrier.reports.put(FIRST_CALL, at(FIRST_CALL, CallStatus.NO_ANSWER));
    calls.calls.live =
        new LiveBridges() {
          @Override
          public boolean carries(CallId call) {
            return true;
          }
        };
    reconcileCallsAfter(Duration.ofSeconds(16));
    assertThat(calls.call(1).status()).isNotEqualTo(CallStatus.NO_ANSWER);

    calls.calls.live = calls.live;
    reconcileCallsAfter(Duration.ofSeconds(16));
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.NO_ANSWER);
  }

  @Test
  void oneCallsTroubleDoesNotKeepOthersWaiting() {
    calls.place(1);
    calls.later.runAll();
    calls.carrier.silent = true;
    reconcileCallsAfter(Duration.ofSeconds(16));

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.QUEUED);
  }

  @Test
  void whatAnEndedCallLacksIsFetched() {
    talked();
    calls.carrier.reports.put(FIRST_CALL, charged());
    calls.carrier.notices.put(FIRST_CALL, new RecordingNotice(FIRST_CALL, "RE1", true, 1, 2));
    calls.carrier.recordings.put("RE1", WavFile.mono(MuLaw.silence(8000)).toBytes());
    calls.analyses.put(TALK, new ConversationReport(TALK, true, Outcome.FAILURE, "No.", 3L, null));
    reconcileCallsAfter(Duration.ofSeconds(16));

    assertThat(calls.call(1).keptRecording()).isPresent();
    assertThat(calls.call(1).conversation().outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(calls.call(1).conversation().carrierCharge()).isEqualTo(PRICE);
    assertThat(calls.call(1).progress().answeredBy()).isEqualTo(AnsweredBy.HUMAN);
    assertThat(isLookedAfter()).isFalse();
  }

  @Test
  void whatIsNotThereYetIsAskedForAfterTwiceAsLong() {
    talked();
    calls.carrier.reports.put(FIRST_CALL, at(FIRST_CALL, CallStatus.COMPLETED));
    calls.analyses.put(TALK, new ConversationReport(TALK, false, Outcome.UNKNOWN, "", null, null));
    reconcileCallsAfter(Duration.ofSeconds(40));
    reconcileCallsAfter(Duration.ofSeconds(20));
    assertThat(calls.carrier.fetches).containsExactly(FIRST_CALL);

    reconcileCallsAfter(Duration.ofSeconds(25));
    assertThat(calls.carrier.fetches).hasSize(2);
  }

  @Test
  void recordingThatTheCarrierNeverMadeIsGivenUp() {
    talked();
    calls.carrier.reports.put(FIRST_CALL, charged());
    calls.analyses.put(TALK, new ConversationReport(TALK, true, Outcome.SUCCESS, "", 1L, null));
    reconcileCallsAfter(Duration.ofSeconds(16));
    assertThat(calls.call(1).recording()).isNull();

    reconcileCallsAfter(Duration.ofMinutes(11));
    assertThat(calls.call(1).recording()).isEqualTo(Recording.absent());
    assertThat(isLookedAfter()).isFalse();
  }

  @Test
  void nothingIsAwaitedForEver() {
    talked();
    calls.carrier.silent = true;
    reconcileCallsAfter(Duration.ofHours(1));
    assertThat(isLookedAfter()).isTrue();

    calls.carrier.silent = false;
    calls.carrier.reports.put(FIRST_CALL, at(FIRST_CALL, CallStatus.COMPLETED));
    calls.analyses.put(TALK, new ConversationReport(TALK, false, Outcome.UNKNOWN, "", null, null));
    reconcileCallsAfter(Duration.ofHours(24));
    assertThat(isLookedAfter()).isFalse();
  }

  /** As when its account was disconnected. */
  @Test
  void analysisThatIsRefusedKeepsNothingElseWaiting() {
    ConversationId broken = new ConversationId("conv_broken");
    calls.place(1);
    calls.later.runAll();
    Instant now = calls.clock.instant();
    update(
        call ->
            call.talkingIn(AgentAccount.DEFAULT, broken, now)
                .talkingIn(AgentAccount.DEFAULT, TALK, now)
                .reached(CallStatus.COMPLETED, now, 4));
    calls.carrier.reports.put(FIRST_CALL, charged());
    reconcileCallsAfter(Duration.ofHours(1));
    assertThat(isLookedAfter()).isTrue();

    calls.analyses.put(TALK, new ConversationReport(TALK, true, Outcome.SUCCESS, "", 1L, null));
    reconcileCallsAfter(Duration.ofHours(2));
    assertThat(calls.call(1).conversation().outcome()).isEqualTo(Outcome.SUCCESS);
  }

  @Test
  void analysisThatIsRefusedForADayIsGivenUp() {
    talked();
    calls.carrier.reports.put(FIRST_CALL, charged());
    reconcileCallsAfter(Duration.ofHours(1));
    assertThat(isLookedAfter()).isTrue();
    reconcileCallsAfter(Duration.ofHours(24));
    assertThat(isLookedAfter()).isFalse();
  }

  @Test
  void callThatNobodyAnsweredLacksNothing() {
    calls.place(1);
    calls.later.runAll();
    update(call -> call.reached(CallStatus.NO_ANSWER, calls.clock.instant(), null));
    reconcileCallsAfter(Duration.ofSeconds(16));

    assertThat(calls.carrier.fetches).isEmpty();
    assertThat(isLookedAfter()).isFalse();
  }

  /** Somebody talked with the agent, and the call is over. */
  private void talked() {
    calls.place(1);
    calls.later.runAll();
    Instant now = calls.clock.instant();
    update(
        call ->
            call.talkingIn(AgentAccount.DEFAULT, TALK, now).reached(CallStatus.COMPLETED, now, 4));
  }

  private void update(UnaryOperator<Call> change) {
    calls.stores.calls().update(ACME, callId(1), change);
  }

  private CarrierReport charged() {
    return new CarrierReport(
        FIRST_CALL,
        CallStatus.COMPLETED,
        calls.clock.instant(),
        4,
        PRICE,
        null,
        AnsweredBy.HUMAN,
        null);
  }

  private boolean isLookedAfter() {
    Instant everybody = calls.clock.instant().plus(Duration.ofDays(1));
    return !calls.stores.calls().listUnsettled(everybody, 10).isEmpty();
  }

  private void reconcileCallsAfter(Duration time) {
    calls.clock.advance(time);
    calls.calls.reconcile();
  }

  @Test
  void callThatSomebodyHungUpMeanwhileIsHungUpWhereItIsFound() {
    dialedWithoutAnswer();
    calls.hangUp.hangUp(ACME, callId(1));
    assertThat(calls.carrier.hangUps).isEmpty();
    assertThat(calls.call(1).isOver()).isFalse();
    calls.carrier.reports.put(
        ScriptedCarrier.FIRST_CALL, at(ScriptedCarrier.FIRST_CALL, CallStatus.RINGING));

    reconcileAttemptsAfter(Duration.ofSeconds(30));

    assertThat(calls.carrier.hangUps).containsExactly(ScriptedCarrier.FIRST_CALL);
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
