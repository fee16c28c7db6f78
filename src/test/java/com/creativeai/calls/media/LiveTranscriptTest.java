package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.Turn;
import com.creativeai.calls.Turn.State;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** CALL-4: what a transcript makes of unusual orders. */
class LiveTranscriptTest {
  private static final OptionalLong ALL_PLAYED = OptionalLong.empty();

  private final List<Turn> versions = new ArrayList<>();
  private final LiveTranscript transcript =
      new LiveTranscript(versions::add, new FakeTimers().clock());

  private Turn last() {
    return versions.get(versions.size() - 1);
  }

  @Test
  void emptyTextsAreNoTurns() {
    transcript.userTentative(" ");
    transcript.userSaid("");
    transcript.agentSaid(1, "");
    transcript.close();
    assertThat(versions).isEmpty();
  }

  @Test
  void emptyFinalTextConfirmsTheTentativeOne() {
    transcript.userTentative("Yes");
    transcript.userSaid("");
    assertThat(last().state()).isEqualTo(State.SAID);
    assertThat(last().message()).isEqualTo("Yes");
    assertThat(versions).extracting(Turn::number).containsOnly(1);
  }

  @Test
  void sameResponseWithAnotherTextIsTheSameTurn() {
    transcript.agentSaid(1, "Hel");
    transcript.agentSaid(1, "Hello");
    assertThat(versions).extracting(Turn::number).containsOnly(1);
    assertThat(last().message()).isEqualTo("Hello");
  }

  @Test
  void interruptedTurnKeepsItsText() {
    transcript.agentSaid(1, "Hello there");
    transcript.interrupted(1, ALL_PLAYED);
    transcript.agentCorrected(1, "Hello");
    transcript.agentSaid(1, "Hello there");
    assertThat(last().message()).isEqualTo("Hello");
  }

  @Test
  void textOfAnInterruptedResponseThatComesLateIsInterrupted() {
    transcript.interrupted(4, ALL_PLAYED);
    transcript.agentSaid(4, "Too late");
    assertThat(last().state()).isEqualTo(State.INTERRUPTED);
  }

  @Test
  void textThatComesAfterItsAudioWasPlayedIsHeard() {
    transcript.heard(4);
    transcript.agentSaid(4, "Slow text");
    transcript.agentSaid(5, "Next");
    assertThat(versions).extracting(Turn::state).containsExactly(State.HEARD, State.SAID);
  }

  @Test
  void correctionMayNameALaterEventOfTheLastResponse() {
    transcript.agentSaid(1, "First");
    transcript.agentSaid(5, "Second story");
    transcript.agentCorrected(9, "Second");
    assertThat(last().number()).isEqualTo(2);
    assertThat(last().message()).isEqualTo("Second");
  }

  @Test
  void correctionOfAnUnknownResponseIsIgnored() {
    transcript.agentCorrected(3, "Nothing");
    transcript.agentSaid(1, "First");
    transcript.agentSaid(5, "Second");
    transcript.agentCorrected(3, "Whose?");
    assertThat(versions).hasSize(2);
  }

  @Test
  void interruptionCutsOnlyWhatWasNotHeard() {
    transcript.agentSaid(1, "Heard");
    transcript.heard(1);
    transcript.agentSaid(5, "Cut");
    transcript.agentSaid(9, "Not yet begun");
    transcript.interrupted(6, OptionalLong.of(6));
    assertThat(versions)
        .extracting(turn -> turn.number() + " " + turn.state())
        .containsExactly("1 SAID", "1 HEARD", "2 SAID", "3 SAID", "2 INTERRUPTED");
  }

  @Test
  void responseThatPausedAndWasTakenForHeardIsCutAllTheSame() {
    transcript.agentSaid(1, "Before");
    transcript.agentSaid(5, "One moment ... here it is");
    transcript.heard(6);
    transcript.interrupted(8, OptionalLong.of(7));
    assertThat(last().number()).isEqualTo(2);
    assertThat(last().state()).isEqualTo(State.INTERRUPTED);
    assertThat(versions).hasSize(5);
  }

  @Test
  void audioBeforeAnyTextCutsWhatCameAfterIt() {
    transcript.agentSaid(5, "Text");
    transcript.heard(5);
    transcript.interrupted(6, OptionalLong.of(2));
    assertThat(last().state()).isEqualTo(State.INTERRUPTED);
  }

  @Test
  void audioAfterTheInterruptedResponseCutsNothingBeforeIt() {
    transcript.agentSaid(5, "Heard");
    transcript.heard(5);
    transcript.agentSaid(8, "Next");
    transcript.interrupted(6, OptionalLong.of(8));
    assertThat(versions).extracting(Turn::state).doesNotContain(State.INTERRUPTED);
  }
}
