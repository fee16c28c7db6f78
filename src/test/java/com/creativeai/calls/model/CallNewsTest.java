package com.creativeai.calls.model;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.platform.event.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C12: which facts follow from what happens on a call. */
class CallNewsTest {
  private static final Call PLACED = placedCall(callId(1));
  private static final Call ANSWERED =
      PLACED.reached(CallStatus.IN_PROGRESS, NOON.plusSeconds(4), null);
  private static final Call OVER =
      ANSWERED
          .reached(CallStatus.COMPLETED, NOON.plusSeconds(20), 16)
          .endingWith(new Ending(EndReason.AGENT_ENDED, "close 1000"));

  @Test
  void placedCallIsCreated() {
    List<Fact> facts = CallNews.ofPlaced(PLACED);

    assertThat(facts).extracting(Fact::type).containsExactly("call.created");
    assertThat(facts.get(0).data())
        .containsEntry("to", "+14155552671")
        .containsEntry("tags", List.of("reminder"));
  }

  @Test
  void callRingsIsAnsweredAndEnds() {
    Call ringing = PLACED.reached(CallStatus.RINGING, NOON.plusSeconds(2), null);

    assertThat(types(PLACED, ringing)).containsExactly("call.ringing");
    assertThat(types(ringing, ANSWERED)).containsExactly("call.answered");
    assertThat(types(ANSWERED, OVER)).containsExactly("call.ended");
    assertThat(CallNews.between(ANSWERED, OVER).get(0).data())
        .containsEntry("status", "completed")
        .containsEntry("reason", "agent-ended")
        .containsEntry("duration", 16);
  }

  @Test
  void everyTimeOfAColleagueIsNews() {
    Call taken = ANSWERED.takenOver("Ann", NOON.plusSeconds(6));
    Call back = taken.givenBack("", NOON.plusSeconds(9));
    Call again = back.takenOver("Ben", NOON.plusSeconds(12));

    assertThat(types(ANSWERED, taken)).containsExactly("call.taken-over");
    assertThat(types(taken, back)).containsExactly("call.given-back");
    assertThat(CallNews.between(back, again))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.at()).isEqualTo(NOON.plusSeconds(12));
              assertThat(fact.data()).containsEntry("by", "Ben");
            });
  }

  @Test
  void lateReportsOfWhatIsPassedAreNoNews() {
    assertThat(types(ANSWERED, ANSWERED.reached(CallStatus.RINGING, NOON, null))).isEmpty();
    assertThat(types(OVER, OVER.reached(CallStatus.IN_PROGRESS, NOON, null))).isEmpty();
    assertThat(types(PLACED, PLACED.noting(TimelineEvent.DIALING, NOON, ""))).isEmpty();
  }

  @Test
  void lateReportThatSaysMoreOfTheEndCorrectsIt() {
    Call longer = OVER.reached(CallStatus.COMPLETED, NOON.plusSeconds(21), 17);

    assertThat(types(OVER, longer)).containsExactly("call.end-corrected");
  }

  @Test
  void recordingAndAnalysisAreReadyOnce() {
    Call kept =
        OVER.recorded(new Recording("RE1", Recording.State.KEPT, 10, 18, List.of(), List.of()));
    Call analysed = kept.analysed(Outcome.SUCCESS, "All said.", null, null, NOON);

    assertThat(types(OVER, kept)).containsExactly("recording.ready");
    assertThat(types(kept, analysed)).containsExactly("analysis.ready");
    assertThat(types(analysed, analysed.analysed(Outcome.SUCCESS, "All said.", 9L, null, NOON)))
        .isEmpty();
  }

  @Test
  void turnIsAddedOnceAndCorrectedWhenItsWordsChange() {
    TurnNews news = new TurnNews(ACME, callId(1), () -> "key");
    Turn said = new Turn(1, Speaker.ASSISTANT, "Hello there", null, NOON, 0, Turn.State.SAID);

    assertThat(types(news, said)).containsExactly("transcript.turn-added");
    assertThat(types(news, said.withState(Turn.State.HEARD))).isEmpty();
    assertThat(types(news, said.corrected("Hello"))).containsExactly("transcript.turn-corrected");
    assertThat(types(news, said.corrected("Hello"))).isEmpty();
  }

  private static List<String> types(TurnNews news, Turn turn) {
    return news.of(turn, NOON).stream().map(Fact::type).toList();
  }

  private static List<String> types(Call before, Call after) {
    return CallNews.between(before, after).stream().map(Fact::type).toList();
  }
}
