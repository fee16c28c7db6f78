package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentAccount;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.number.BusinessHours;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.RecordingNotice;
import com.creativeai.identity.CallRules;
import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.WavFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** CALL-5, CALL-11, C24: calls that come in are recorded from their agent's first words. */
class BeginRecordingTest extends UseCaseTest {
  private static final CarrierCallId SID = new CarrierCallId("CA77");
  private static final CallId CALL = CallId.of(SID);
  private static final NumberId LINE = new NumberId(new UUID(7, 7));
  private static final ConversationId TALK = new ConversationId("conv_1");
  private static final Money PRICE =
      new Money(new BigDecimal("0.0085"), Currency.getInstance("USD"));

  @Test
  void callThatComesInIsRecordedOnceHoweverOftenItsAgentComes() {
    ring(BusinessHours.ALWAYS);
    assertThat(calls.carrier.begunRecordings).as("before the agent is there").isEmpty();

    agentComes();
    assertThat(calls.carrier.begunRecordings).as("not on the journal's thread").isEmpty();
    calls.recording.beginLater(stored());
    calls.later.runAll();
    calls.take.take(new TakeCall.Ringing(ACME, LINE, SID, OURS, ALICE));
    agentComes();
    calls.later.runAll();

    assertThat(calls.carrier.begunRecordings).containsExactly(AttemptId.first(CALL));
    assertThat(stored().has(TimelineEvent.RECORDING_ASKED)).isTrue();
    assertThat(stored().has(TimelineEvent.RECORDING_FAILED)).isFalse();
  }

  @Test
  void carrierThatDoesNotRecordIsOnTheTimelineAndEndsNothing() {
    ring(BusinessHours.ALWAYS);
    calls.carrier.silent = true;
    agentComes();
    calls.later.runAll();

    assertThat(stored().status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(stored().timeline())
        .filteredOn(event -> event.kind().equals(TimelineEvent.RECORDING_FAILED))
        .extracting(TimelineEvent::detail)
        .containsExactly("time-out");
    assertThat(calls.carrier.hangUps).isEmpty();

    calls.carrier.silent = false;
    agentComes();
    calls.later.runAll();
    assertThat(calls.carrier.begunRecordings).as("asked once").isEmpty();
  }

  @Test
  void organizationThatDoesNotRecordHasNoRecordingAndAwaitsNone() {
    calls.rule(CallRules.DEFAULT.withRecordsCalls(false));
    ring(BusinessHours.ALWAYS);
    calls.rule(CallRules.DEFAULT);
    agentComes();
    calls.later.runAll();
    assertThat(calls.carrier.begunRecordings).isEmpty();

    hangUp();
    calls.carrier.notices.put(SID, new RecordingNotice(SID, "RE1", true, 1, 2));
    settle();
    assertThat(stored().recording()).isNull();
    assertThat(calls.stores.calls().listUnsettled(calls.clock.instant().plusSeconds(86_400), 10))
        .isEmpty();
  }

  @Test
  void callThatIsTurnedAwayIsNotRecorded() {
    ring(new BusinessHours(ZoneId.of("UTC"), List.of(), Set.of()));

    assertThat(stored().plan().recorded()).isFalse();
    calls.recording.beginLater(stored());
    calls.later.runAll();
    assertThat(calls.carrier.begunRecordings).isEmpty();
  }

  @Test
  void callThatIsOverByThenIsNotRecorded() {
    ring(BusinessHours.ALWAYS);
    agentComes();
    hangUp();
    calls.later.runAll();

    assertThat(calls.carrier.begunRecordings).isEmpty();
    assertThat(stored().has(TimelineEvent.RECORDING_ASKED)).isFalse();
  }

  @Test
  void callThatWeDialIsOrderedWithItsRecording() {
    Call dialed = calls.place(1);
    calls.later.runAll();
    calls.recording.beginLater(dialed);
    calls.later.runAll();

    assertThat(calls.carrier.dials.get(0).record()).isTrue();
    assertThat(calls.carrier.begunRecordings).isEmpty();
  }

  @Test
  void callOfAnOrganizationThatDoesNotRecordIsDialedWithoutRecording() {
    calls.rule(CallRules.DEFAULT.withRecordsCalls(false));
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.dials.get(0).record()).isFalse();
  }

  @Test
  void recordingIsFetchedWhenTheCarrierTellsOfIt() {
    recorded();
    calls.follow.recorded(ACME, AttemptId.first(CALL), new RecordingNotice(SID, "RE1", true, 1, 2));
    calls.later.runAll();

    assertThat(stored().keptRecording()).map(Recording::seconds).contains(1);
    assertThat(calls.stores.recordings().open(ACME, CALL, 0)).isPresent();
  }

  /** C7. */
  @Test
  void recordingWhoseNoticeIsLostIsFound() {
    recorded();
    calls.carrier.notices.put(SID, new RecordingNotice(SID, "RE1", true, 1, 2));
    settle();

    assertThat(stored().keptRecording()).isPresent();
  }

  /** Somebody called and talked, and the carrier has the recording. */
  private void recorded() {
    ring(BusinessHours.ALWAYS);
    agentComes();
    calls.later.runAll();
    hangUp();
    byte[] silence = MuLaw.silence(8000);
    calls.carrier.recordings.put("RE1", WavFile.dual(silence, silence).toBytes());
  }

  private void ring(BusinessHours hours) {
    OwnNumber number =
        new OwnNumber(LINE, ACME, OURS, "PN1", CONCIERGE, hours, "", calls.clock.instant(), 0);
    calls.stores.numbers().add(ACME, number);
    calls.take.take(new TakeCall.Ringing(ACME, LINE, SID, OURS, ALICE));
  }

  /** As the journal of the media does when the agent is there. */
  private void agentComes() {
    update(call -> call.talkingIn(AgentAccount.DEFAULT, TALK, calls.clock.instant()));
    calls.recording.beginLater(stored());
  }

  private void hangUp() {
    Instant now = calls.clock.instant();
    update(call -> call.reached(CallStatus.COMPLETED, now, 4));
    calls.carrier.reports.put(
        SID, new CarrierReport(SID, CallStatus.COMPLETED, now, 4, PRICE, null, null, null));
    calls.analyses.put(TALK, new ConversationReport(TALK, true, Outcome.SUCCESS, "", 1L, null));
  }

  private void settle() {
    calls.clock.advance(Duration.ofSeconds(16));
    calls.calls.reconcile();
  }

  private void update(UnaryOperator<Call> change) {
    calls.stores.calls().update(ACME, CALL, change);
  }

  private Call stored() {
    return calls.stores.calls().find(ACME, CALL).orElseThrow();
  }
}
