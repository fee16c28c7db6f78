package com.creativeai.calls.rest;

import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ExportTranscript.Exported;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CALL-7, C23: what was said, and who took over, as a text. */
class TranscriptTextTest {
  private static final Call CALL =
      placedCall(callId(1)).noting(TimelineEvent.MEDIA_STARTED, NOON, "");
  private static final List<Turn> TURNS =
      List.of(
          turn(1, Speaker.ASSISTANT, "Hello,\nhow are you?", 1_000),
          turn(2, Speaker.USER, "Fine.", 75_000));

  @Test
  void turnIsOneLineWhateverWasSaid() {
    assertThat(TranscriptText.of(new Exported(CALL, TURNS)))
        .isEqualTo("[0:01] Agent: Hello, how are you?\n[1:15] Caller: Fine.\n");
  }

  @Test
  void colleagueIsALineBetweenTheTurns() {
    Call taken =
        CALL.takenOver("Ann\nLee", NOON.plusSeconds(31)).givenBack("", NOON.plusSeconds(62));

    assertThat(TranscriptText.of(new Exported(taken, TURNS)))
        .isEqualTo(
            "[0:01] Agent: Hello, how are you?\n"
                + "[0:31] Taken over by Ann Lee, from 0:31 to 1:02\n"
                + "[1:15] Caller: Fine.\n");
  }

  private static Turn turn(int number, Speaker speaker, String text, long offset) {
    return new Turn(number, speaker, text, null, NOON.plusMillis(offset), offset, Turn.State.SAID);
  }
}
