package com.creativeai.calls.model;

import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** C5, C6, M1: what a call makes of the news. */
class CallTest {
  private static final CarrierCallId SID = new CarrierCallId("CA1");

  @Test
  void newCallIsQueuedAndSaysWhenItWasPlaced() {
    Call call = placedCall(callId(1));

    assertThat(call.status()).isEqualTo(CallStatus.QUEUED);
    assertThat(call.timeline()).containsExactly(new TimelineEvent("placed", NOON, ""));
    assertThat(call.progress().howItEnded()).isEmpty();
  }

  @Test
  void endedCallIgnoresEarlierStatuses() {
    Call ended = placedCall(callId(1)).reached(CallStatus.COMPLETED, NOON.plusSeconds(9), 7);

    Call later = ended.reached(CallStatus.RINGING, NOON.plusSeconds(1), null);

    assertThat(later.status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(later.progress().endedAt()).isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void carrierSecondsWinOverOurOwnMoments() {
    Call call =
        placedCall(callId(1))
            .reached(CallStatus.IN_PROGRESS, NOON.plusSeconds(2), null)
            .reached(CallStatus.COMPLETED, NOON.plusSeconds(12), null);
    assertThat(call.progress().duration()).contains(Duration.ofSeconds(10));

    Call reported = call.reached(CallStatus.COMPLETED, NOON.plusSeconds(12), 11);
    assertThat(reported.progress().duration()).contains(Duration.ofSeconds(11));
  }

  @Test
  void everyEndedCallHasAReason() {
    for (CallStatus status : CallStatus.values()) {
      Call call = placedCall(callId(1)).reached(status, NOON, null);
      assertThat(call.progress().howItEnded().isPresent()).isEqualTo(status.isTerminal());
    }
  }

  @Test
  void reasonNearestToTheCauseWins() {
    Call call =
        placedCall(callId(1))
            .endingWith(Ending.of(EndReason.AGENT_ENDED))
            .endingWith(Ending.of(EndReason.CALLER_HUNG_UP))
            .reached(CallStatus.COMPLETED, NOON, 3);

    assertThat(call.progress().howItEnded()).contains(Ending.of(EndReason.AGENT_ENDED));
  }

  @Test
  void unknownVerdictNeverReplacesATellingOne() {
    Call call =
        placedCall(callId(1))
            .answeredBy(AnsweredBy.HUMAN, NOON)
            .answeredBy(AnsweredBy.UNKNOWN, NOON.plusSeconds(1));

    assertThat(call.progress().answeredBy()).isEqualTo(AnsweredBy.HUMAN);
  }

  @Test
  void newsThatAreNoneAnswerAnEqualCall() {
    Call call = placedCall(callId(1)).carriedAs(SID, NOON).reached(CallStatus.RINGING, NOON, null);

    assertThat(call.carriedAs(SID, NOON).reached(CallStatus.RINGING, NOON, null)).isEqualTo(call);
  }

  @Property
  void anyOrderAndNumberOfReportsEndsInTheSameCall(@ForAll long seed) {
    List<UnaryOperator<Call>> reports =
        List.of(
            call -> call.carriedAs(SID, NOON.plusSeconds(1)),
            call -> call.reached(CallStatus.RINGING, NOON.plusSeconds(2), null),
            call -> call.reached(CallStatus.IN_PROGRESS, NOON.plusSeconds(4), null),
            call -> call.reached(CallStatus.NO_ANSWER, NOON.plusSeconds(5), null),
            call -> call.reached(CallStatus.COMPLETED, NOON.plusSeconds(20), 16),
            call -> call.answeredBy(AnsweredBy.UNKNOWN, NOON.plusSeconds(7)),
            call -> call.answeredBy(AnsweredBy.HUMAN, NOON.plusSeconds(7)),
            call -> call.endingWith(Ending.of(EndReason.AGENT_ENDED)),
            call -> call.endingWith(Ending.of(EndReason.CALLER_HUNG_UP)));
    Random random = new Random(seed);
    List<UnaryOperator<Call>> shuffled = new ArrayList<>(reports);
    reports.forEach(report -> shuffled.addAll(Collections.nCopies(random.nextInt(4), report)));
    Collections.shuffle(shuffled, random);

    assertThat(applied(shuffled)).isEqualTo(applied(reports));
  }

  private static Call applied(List<UnaryOperator<Call>> reports) {
    Call call = placedCall(callId(1));
    for (UnaryOperator<Call> report : reports) {
      call = report.apply(call);
    }
    return call;
  }
}
