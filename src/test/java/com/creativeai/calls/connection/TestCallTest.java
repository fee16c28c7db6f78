package com.creativeai.calls.connection;

import static com.creativeai.calls.connection.TestCall.State.DONE;
import static com.creativeai.calls.connection.TestCall.State.FAILED;
import static com.creativeai.calls.connection.TestCall.State.NOT_REACHED;
import static com.creativeai.calls.connection.TestCall.State.WAITING;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static com.creativeai.calls.model.CallFixtures.unrecordedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.model.TimelineEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CC8: how far a test call is. */
class TestCallTest {
  private static final Call DIALED =
      placedCall(callId(1)).carriedAs(new CarrierCallId("CA1"), at(1));
  private static final Call RINGING = DIALED.reached(CallStatus.RINGING, at(2), null);
  private static final Call ANSWERED = RINGING.reached(CallStatus.IN_PROGRESS, at(5), null);
  private static final Call WITH_MEDIA = ANSWERED.noting(TimelineEvent.MEDIA_STARTED, at(6), "");

  @Test
  void placedCallWaitsForEverything() {
    assertStates(
        placedCall(callId(1)), List.of(), WAITING, WAITING, WAITING, WAITING, WAITING, WAITING);
  }

  @Test
  void stepsAreDoneOneAfterTheOther() {
    assertStates(RINGING, List.of(), DONE, DONE, WAITING, WAITING, WAITING, WAITING);
    assertStates(WITH_MEDIA, List.of(), DONE, DONE, DONE, DONE, WAITING, WAITING);
    assertThat(TestCall.of(WITH_MEDIA, List.of()).get(3).at()).contains(at(6));
  }

  @ParameterizedTest
  @CsvSource({
    "TENTATIVE, ASSISTANT, WAITING",
    "SAID, ASSISTANT, WAITING",
    "HEARD, ASSISTANT, DONE",
    "INTERRUPTED, ASSISTANT, DONE",
    "HEARD, USER, WAITING"
  })
  void agentIsHeardWhenTheCarrierPlayedIt(
      Turn.State turn, Speaker speaker, TestCall.State expected) {
    assertStates(
        WITH_MEDIA, List.of(turn(turn, speaker)), DONE, DONE, DONE, DONE, expected, WAITING);
  }

  @Test
  void recordingComesAfterTheCall() {
    Call over = WITH_MEDIA.reached(CallStatus.COMPLETED, at(9), 4);
    List<Turn> heard = List.of(turn(Turn.State.HEARD, Speaker.ASSISTANT));
    assertStates(over, heard, DONE, DONE, DONE, DONE, DONE, WAITING);

    Recording kept = new Recording("RE1", Recording.State.KEPT, 10, 1, List.of(), List.of());
    assertStates(over.recorded(kept), heard, DONE, DONE, DONE, DONE, DONE, DONE);
    assertStates(over.recorded(Recording.absent()), heard, DONE, DONE, DONE, DONE, DONE, FAILED);
  }

  @Test
  void callThatIsNotRecordedHasNoStepForIt() {
    assertStates(unrecordedCall(callId(1)), List.of(), WAITING, WAITING, WAITING, WAITING, WAITING);
  }

  @Test
  void busyPhoneFailsTheAnswerAndNothingAfterIt() {
    Call busy = RINGING.reached(CallStatus.BUSY, at(4), null);

    assertStates(busy, List.of(), DONE, DONE, FAILED, NOT_REACHED, NOT_REACHED, NOT_REACHED);
  }

  @Test
  void refusedCallFailsTheFirstStep() {
    Call refused = placedCall(callId(1)).reached(CallStatus.FAILED, at(1), null);

    assertStates(
        refused,
        List.of(),
        FAILED,
        NOT_REACHED,
        NOT_REACHED,
        NOT_REACHED,
        NOT_REACHED,
        NOT_REACHED);
  }

  @Test
  void silentAgentFailsItsStep() {
    Call over = WITH_MEDIA.reached(CallStatus.COMPLETED, at(9), 4);

    assertStates(over, List.of(), DONE, DONE, DONE, DONE, FAILED, NOT_REACHED);
  }

  @Test
  void stepThatNobodyToldOfIsImpliedByALaterOne() {
    Call answered = DIALED.reached(CallStatus.IN_PROGRESS, at(5), null);

    assertStates(answered, List.of(), DONE, DONE, DONE, WAITING, WAITING, WAITING);
    assertThat(TestCall.of(answered, List.of()).get(1).at()).isEmpty();
  }

  private static void assertStates(Call call, List<Turn> turns, TestCall.State... states) {
    assertThat(TestCall.of(call, turns))
        .extracting(TestCall.Progress::state)
        .containsExactly(states);
  }

  private static Turn turn(Turn.State state, Speaker speaker) {
    return new Turn(1, speaker, "Hello!", null, at(7), 1_000, state);
  }

  private static Instant at(int seconds) {
    return NOON.plusSeconds(seconds);
  }
}
