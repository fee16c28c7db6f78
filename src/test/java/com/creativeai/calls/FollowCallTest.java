package com.creativeai.calls;

import static com.creativeai.calls.ScriptedCarrier.FIRST_CALL;
import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.NumberGuard.Verdict;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.DialResult;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.identity.CallRules;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.WavFile;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CALL-2, C4 to C6, C8: what is reported of a call that was placed. */
class FollowCallTest extends UseCaseTest {
  private static final AttemptId ATTEMPT = AttemptId.first(callId(1));
  private static final CarrierCallId STRAY = new CarrierCallId("CA-stray");
  private static final VoicemailPolicy LEAVE =
      new VoicemailPolicy(VoicemailPolicy.Action.LEAVE_MESSAGE, "Please call back.");
  private static final Money CENT =
      new Money(new BigDecimal("0.0140"), Currency.getInstance("USD"));

  private void placed() {
    calls.place(1);
    calls.later.runAll();
  }

  private void reported(CallStatus status) {
    calls.follow.progressed(ACME, ATTEMPT, report(FIRST_CALL, status));
  }

  private CarrierReport report(CarrierCallId call, CallStatus status) {
    return CarrierReport.of(call, status, calls.clock.instant());
  }

  @Test
  void endGivesTheNumberFree() {
    placed();
    reported(CallStatus.COMPLETED);

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(calls.attempt(1).state()).isEqualTo(State.ENDED);
    assertThat(calls.stores.guard().acquire(ACME, ALICE, AttemptId.first(callId(2))))
        .isEqualTo(Verdict.ACQUIRED);
  }

  @Test
  void lateReportMovesNothingBack() {
    placed();
    reported(CallStatus.COMPLETED);
    reported(CallStatus.RINGING);

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.COMPLETED);
  }

  @Test
  void strayCallChangesNothing() {
    placed();
    calls.follow.progressed(ACME, ATTEMPT, report(STRAY, CallStatus.COMPLETED));
    calls.follow.answeredBy(ACME, ATTEMPT, STRAY, AnsweredBy.FAX);
    calls.follow.recorded(ACME, ATTEMPT, new RecordingNotice(STRAY, "RE1", true, 3, 2));

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.QUEUED);
    assertThat(calls.call(1).progress().answeredBy()).isNull();
    assertThat(calls.call(1).recording()).isNull();
  }

  @Test
  void reportOfAnotherOrganizationChangesNothing() {
    placed();
    calls.follow.progressed(OTHER, ATTEMPT, report(FIRST_CALL, CallStatus.COMPLETED));

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.QUEUED);
  }

  @Test
  void callbackHealsAnAttemptWhoseAnswerWasLost() {
    calls.carrier.answer(new DialResult.Unknown("time-out"));
    placed();
    reported(CallStatus.RINGING);

    assertThat(calls.attempt(1).state()).isEqualTo(State.PLACED);
    assertThat(calls.call(1).progress().carrierCall()).isEqualTo(FIRST_CALL);
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.RINGING);
  }

  @Test
  void failureVerdictAndPriceAreKept() {
    placed();
    CarrierReport last =
        new CarrierReport(
            FIRST_CALL,
            CallStatus.FAILED,
            calls.clock.instant(),
            0,
            CENT,
            "13224 invalid number",
            AnsweredBy.HUMAN,
            null);
    calls.follow.progressed(ACME, ATTEMPT, last);

    Ending ending = calls.call(1).progress().howItEnded().orElseThrow();
    assertThat(ending.reason()).isEqualTo(EndReason.CARRIER_FAILED);
    assertThat(ending.detail()).isEqualTo("13224 invalid number");
    assertThat(calls.call(1).progress().answeredBy()).isEqualTo(AnsweredBy.HUMAN);
    assertThat(calls.call(1).conversation().carrierCharge()).isEqualTo(CENT);
  }

  @Test
  void answeredCallIsConnectedToItsAgentOnce() {
    placed();
    AnswerPlan first = calls.answer.answer(ACME, ATTEMPT, FIRST_CALL);

    assertThat(first).isInstanceOf(AnswerPlan.ConnectAgent.class);
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(calls.answer.answer(ACME, ATTEMPT, STRAY)).isInstanceOf(AnswerPlan.Decline.class);
    assertThat(calls.answer.answer(OTHER, ATTEMPT, FIRST_CALL))
        .isInstanceOf(AnswerPlan.Decline.class);
  }

  @Test
  void callThatIsOverIsDeclined() {
    placed();
    reported(CallStatus.CANCELED);

    assertThat(calls.answer.answer(ACME, ATTEMPT, FIRST_CALL))
        .isInstanceOf(AnswerPlan.Decline.class);
  }

  @Test
  void lastWordsDependOnTheEnd() {
    placed();
    assertThat(calls.close.lastWords(ACME, ATTEMPT)).isEmpty();

    end(EndReason.AGENT_LOST);
    assertThat(calls.close.lastWords(ACME, ATTEMPT))
        .hasValueSatisfying(words -> assertThat(words).contains("technical problem"));
    assertThat(calls.close.lastWords(OTHER, ATTEMPT)).isEmpty();
  }

  @Test
  void timeLimitIsExplained() {
    placed();
    end(EndReason.TIME_LIMIT);

    assertThat(calls.close.lastWords(ACME, ATTEMPT))
        .hasValueSatisfying(words -> assertThat(words).contains("time is up"));
  }

  private void end(EndReason reason) {
    calls.stores.calls().update(ACME, callId(1), call -> call.endingWith(Ending.of(reason)));
  }

  @Test
  void recordingIsFetchedMeasuredAndKept() {
    placed();
    byte[] tone = new byte[MuLaw.SAMPLE_RATE];
    calls.carrier.recordings.put("RE1", WavFile.dual(tone, MuLaw.silence(tone.length)).toBytes());
    calls.follow.recorded(ACME, ATTEMPT, new RecordingNotice(FIRST_CALL, "RE1", true, 1, 2));
    calls.later.runAll();

    Recording kept = calls.call(1).keptRecording().orElseThrow();
    assertThat(kept.seconds()).isEqualTo(1);
    assertThat(kept.callerPeaks()).isNotEmpty().allMatch(peak -> peak > 90);
    assertThat(kept.agentPeaks()).containsOnly(0);
    assertThat(calls.stores.recordings().open(ACME, callId(1), 0)).isPresent();
    assertThat(calls.stores.recordings().open(OTHER, callId(1), 0)).isEmpty();
  }

  @Test
  void recordingThatCannotBeFetchedStaysAtTheCarrier() {
    placed();
    calls.carrier.silent = true;
    calls.follow.recorded(ACME, ATTEMPT, new RecordingNotice(FIRST_CALL, "RE1", true, 1, 2));
    calls.later.runAll();

    assertThat(calls.call(1).recording()).isEqualTo(Recording.atCarrier("RE1", 1));
  }

  @Test
  void absentRecordingIsSaidToBeAbsent() {
    placed();
    calls.follow.recorded(ACME, ATTEMPT, new RecordingNotice(FIRST_CALL, "RE1", false, 0, 0));

    assertThat(calls.call(1).recording()).isEqualTo(Recording.absent());
  }

  @Test
  void analysisIsKeptWhenItIsComplete() {
    ConversationId conversation = new ConversationId("conv_1");
    placed();
    talkingIn(AgentAccount.DEFAULT, conversation);

    assertThat(calls.conversations.analysed(AgentAccount.DEFAULT, analysis(conversation, false)))
        .isTrue();
    assertThat(calls.call(1).conversation().outcome()).isNull();
    assertThat(calls.conversations.analysed(AgentAccount.DEFAULT, analysis(conversation, true)))
        .isTrue();
    assertThat(calls.call(1).conversation().outcome()).isEqualTo(Outcome.SUCCESS);
    assertThat(
            calls.conversations.analysed(
                AgentAccount.DEFAULT, analysis(new ConversationId("conv_2"), true)))
        .isFalse();
  }

  /** A15, EL6: an attack with a genuine webhook of another account. */
  @Test
  void reportOfAnotherAccountChangesNothing() {
    AgentAccount own = AgentAccount.of(ACME);
    AgentAccount others = AgentAccount.of(OTHER);
    ConversationId conversation = new ConversationId("conv_1");
    placed();
    talkingIn(own, conversation);
    Call before = calls.call(1);

    for (AgentAccount account : List.of(others, AgentAccount.DEFAULT)) {
      assertThat(calls.conversations.analysed(account, analysis(conversation, true))).isFalse();
    }

    assertThat(calls.call(1)).isEqualTo(before);
    assertThat(calls.conversations.analysed(own, analysis(conversation, true))).isTrue();
    assertThat(calls.call(1).conversation().outcome()).isEqualTo(Outcome.SUCCESS);
  }

  @Test
  void ownAccountTellsNothingOfConversationsInTheDefaultOne() {
    ConversationId conversation = new ConversationId("conv_1");
    placed();
    talkingIn(AgentAccount.DEFAULT, conversation);

    assertThat(calls.conversations.analysed(AgentAccount.of(ACME), analysis(conversation, true)))
        .isFalse();
    assertThat(calls.call(1).conversation().outcome()).isNull();
  }

  @Test
  void conversationThatBrokeOnlyAddsItsCost() {
    ConversationId broken = new ConversationId("conv_1");
    ConversationId last = new ConversationId("conv_2");
    placed();
    for (ConversationId one : List.of(broken, last)) {
      talkingIn(AgentAccount.DEFAULT, one);
    }

    calls.conversations.analysed(AgentAccount.DEFAULT, analysis(broken, true));
    assertThat(calls.call(1).conversation().outcome()).isNull();
    calls.conversations.analysed(AgentAccount.DEFAULT, analysis(last, true));
    calls.conversations.analysed(AgentAccount.DEFAULT, analysis(broken, true));

    assertThat(calls.call(1).conversation().id()).isEqualTo(last);
    assertThat(calls.call(1).conversation().wholeCredits()).as("each once").isEqualTo(24L);
    assertThat(calls.call(1).timeline())
        .extracting(TimelineEvent::kind)
        .contains(TimelineEvent.AGENT_CONNECTED, TimelineEvent.AGENT_RECONNECTED);
  }

  private void talkingIn(AgentAccount account, ConversationId conversation) {
    calls
        .stores
        .calls()
        .update(
            ACME, callId(1), call -> call.talkingIn(account, conversation, calls.clock.instant()));
  }

  private static ConversationReport analysis(ConversationId conversation, boolean complete) {
    return new ConversationReport(conversation, complete, Outcome.SUCCESS, "All said.", 12L, null);
  }

  @Test
  void faxMachineIsHungUpOnOnce() {
    placed();
    reported(CallStatus.IN_PROGRESS);
    judged(AnsweredBy.FAX);
    judged(AnsweredBy.FAX);

    assertThat(calls.carrier.hangUps).containsExactly(FIRST_CALL);
    reported(CallStatus.COMPLETED);
    assertThat(calls.call(1).progress().howItEnded()).contains(Ending.of(EndReason.FAX_ANSWERED));
  }

  @Test
  void verdictIsActedOnWhenItComesBeforeTheCarriersAnswer() {
    calls.carrier.answer(new DialResult.Unknown("time-out"));
    placed();
    judged(AnsweredBy.FAX);

    assertThat(calls.carrier.hangUps).containsExactly(FIRST_CALL);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FAX", "MACHINE"})
  void nobodyElseIsHungUpOn(AnsweredBy verdict) {
    placed();
    reported(CallStatus.IN_PROGRESS);
    judged(verdict);

    assertThat(calls.carrier.hangUps).isEmpty();
    assertThat(calls.call(1).progress().answeredBy()).isEqualTo(verdict);
  }

  @Test
  void verdictOfACallThatIsOverIsOnlyKept() {
    placed();
    reported(CallStatus.COMPLETED);
    judged(AnsweredBy.FAX);

    assertThat(calls.carrier.hangUps).isEmpty();
    assertThat(calls.call(1).progress().answeredBy()).isEqualTo(AnsweredBy.FAX);
    assertThat(calls.call(1).progress().howItEnded()).contains(Ending.of(EndReason.CALLER_HUNG_UP));
  }

  @Test
  void faxMachineThatCouldNotBeLeftIsLeftWithTheNextReport() {
    placed();
    calls.carrier.silent = true;
    judged(AnsweredBy.FAX);
    assertThat(calls.call(1).progress().ending()).isNull();
    calls.carrier.silent = false;
    reported(CallStatus.IN_PROGRESS);
    calls.later.runAll();

    assertThat(calls.carrier.hangUps).containsExactly(FIRST_CALL);
  }

  private void placed(VoicemailPolicy voicemail) {
    calls.place.place(UseCases.order(1, UseCases.ALICE, voicemail));
    calls.later.runAll();
  }

  @Test
  void messageIsLeftOnceAfterWhatAnAiSays() {
    placed(LEAVE);
    reported(CallStatus.IN_PROGRESS);
    judged(AnsweredBy.VOICEMAIL);
    judged(AnsweredBy.VOICEMAIL);
    reported(CallStatus.IN_PROGRESS);
    calls.later.runAll();

    assertThat(calls.carrier.said)
        .containsExactly("This is an AI assistant speaking. Please call back.");
    reported(CallStatus.COMPLETED);
    assertThat(calls.call(1).progress().howItEnded()).contains(Ending.of(EndReason.VOICEMAIL_LEFT));
    assertThat(calls.call(1).has(TimelineEvent.VOICEMAIL_MESSAGE)).isTrue();
  }

  @Test
  void messageIsLeftAsItIsWhereTheStatementIsOff() {
    calls.rule(CallRules.DEFAULT.withStatesAi(false));
    placed(LEAVE);
    judged(AnsweredBy.VOICEMAIL);

    assertThat(calls.carrier.said).containsExactly("Please call back.");
  }

  @Test
  void messageThatMayHaveBeenLeftIsNotLeftAgain() {
    placed(LEAVE);
    calls.carrier.silent = true;
    judged(AnsweredBy.VOICEMAIL);
    calls.carrier.silent = false;
    judged(AnsweredBy.VOICEMAIL);

    assertThat(calls.carrier.said).isEmpty();
    assertThat(calls.call(1).progress().ending()).isNull();
  }

  @Test
  void noMessageIsLeftOnACallThatIsOver() {
    placed(LEAVE);
    reported(CallStatus.COMPLETED);
    judged(AnsweredBy.VOICEMAIL);

    assertThat(calls.carrier.said).isEmpty();
  }

  @Test
  void voicemailIsHungUpOnWhereTheCallWantsThat() {
    placed(new VoicemailPolicy(VoicemailPolicy.Action.HANG_UP, ""));
    judged(AnsweredBy.VOICEMAIL);
    judged(AnsweredBy.VOICEMAIL);

    assertThat(calls.carrier.hangUps).containsExactly(FIRST_CALL);
    reported(CallStatus.COMPLETED);
    assertThat(calls.call(1).progress().howItEnded())
        .contains(Ending.of(EndReason.VOICEMAIL_ANSWERED));
  }

  @Test
  void machineThatAsksWhoCallsIsScreeningAndAnsweredByTheAgent() {
    placed(LEAVE);
    heard("Please say your name and why you are calling.");
    judged(AnsweredBy.MACHINE);
    judged(AnsweredBy.MACHINE);

    assertThat(calls.call(1).progress().answeredBy()).isEqualTo(AnsweredBy.CALL_SCREENING);
    assertThat(calls.call(1).has(TimelineEvent.SCREENED)).isTrue();
    assertThat(calls.carrier.said).isEmpty();
    assertThat(calls.carrier.hangUps).isEmpty();
  }

  @Test
  void machineThatAsksNothingIsAVoicemail() {
    placed(LEAVE);
    heard("Please leave a message.");
    judged(AnsweredBy.MACHINE);

    assertThat(calls.call(1).progress().answeredBy()).isEqualTo(AnsweredBy.VOICEMAIL);
    assertThat(calls.carrier.said).hasSize(1);
  }

  private void heard(String words) {
    Turn turn = new Turn(1, Speaker.USER, words, null, calls.clock.instant(), 0, Turn.State.SAID);
    calls.stores.transcripts().save(ACME, callId(1), List.of(turn), List.of());
  }

  private void judged(AnsweredBy verdict) {
    calls.follow.answeredBy(ACME, ATTEMPT, FIRST_CALL, verdict);
    calls.later.runAll();
  }

  @Test
  void hangUpIsOrderedAndSaysWho() {
    placed();
    calls.hangUp.hangUp(ACME, callId(1));

    assertThat(calls.carrier.hangUps).containsExactly(FIRST_CALL);
    reported(CallStatus.COMPLETED);
    assertThat(calls.call(1).progress().howItEnded())
        .contains(Ending.of(EndReason.HUNG_UP_BY_USER));
  }

  @Test
  void hangUpThatCannotBeIsExplained() {
    assertHangUpRefused(CallProblem.CALL_NOT_FOUND);
    calls.place(1);
    calls.later.runAll();
    calls.carrier.silent = true;
    assertHangUpRefused(CallProblem.CARRIER_UNAVAILABLE);
    assertThat(calls.call(1).progress().howItEnded()).isEmpty();
    reported(CallStatus.COMPLETED);
    assertHangUpRefused(CallProblem.CALL_ENDED);
  }

  private void assertHangUpRefused(CallProblem problem) {
    assertThatThrownBy(() -> calls.hangUp.hangUp(ACME, callId(1)))
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.type()).isEqualTo(problem));
  }
}
