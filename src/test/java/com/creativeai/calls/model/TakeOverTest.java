package com.creativeai.calls.model;

import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** C23: who talked in the agent's place, and for how long. */
class TakeOverTest {
  private static final Call ANSWERED =
      placedCall(callId(1))
          .reached(CallStatus.IN_PROGRESS, NOON.plusSeconds(4), null)
          .noting(TimelineEvent.MEDIA_STARTED, NOON.plusSeconds(5), "");

  @Test
  void callIsTheAgentsUntilSomebodyTakesIt() {
    assertThat(TakeOver.of(ANSWERED)).isEmpty();
    assertThat(TakeOver.present(ANSWERED)).isEmpty();

    Call taken = ANSWERED.takenOver("Ann", NOON.plusSeconds(10));

    assertThat(TakeOver.of(taken)).containsExactly(new TakeOver("Ann", NOON.plusSeconds(10), null));
    assertThat(TakeOver.present(taken)).contains("Ann");
  }

  @Test
  void eachTimeIsKept() {
    Call again =
        ANSWERED
            .takenOver("Ann", NOON.plusSeconds(10))
            .givenBack("", NOON.plusSeconds(20))
            .takenOver("Ann", NOON.plusSeconds(30))
            .givenBack("", NOON.plusSeconds(40));

    assertThat(TakeOver.of(again))
        .containsExactly(
            new TakeOver("Ann", NOON.plusSeconds(10), NOON.plusSeconds(20)),
            new TakeOver("Ann", NOON.plusSeconds(30), NOON.plusSeconds(40)));
    assertThat(TakeOver.present(again)).isEmpty();
  }

  @Test
  void endOfTheCallEndsIt() {
    Call over =
        ANSWERED
            .takenOver("Ann", NOON.plusSeconds(10))
            .reached(CallStatus.COMPLETED, NOON.plusSeconds(50), 46);

    assertThat(TakeOver.of(over))
        .containsExactly(new TakeOver("Ann", NOON.plusSeconds(10), NOON.plusSeconds(50)));
    assertThat(TakeOver.present(over)).isEmpty();
  }

  @Test
  void momentsAreCountedAsTurnsAre() {
    assertThat(TakeOver.inMedia(ANSWERED, NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(5));
    assertThat(TakeOver.inMedia(ANSWERED, NOON)).isZero();
  }
}
