package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.ConversationId;
import com.creativeai.calls.TurnLatency;
import com.creativeai.platform.serial.OrderedTasks;
import com.creativeai.sandbox.speech.MuLaw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-3, CALL-4: rule M16. */
class AnswerDelayTest {
  private static final Duration FRAME = Duration.ofMillis(20);
  private static final String SILENCE = base64(MuLaw.silence(MuLaw.FRAME));
  private static final String VOICE = voice();

  /** Half a second of the agent. */
  private static final String SENTENCE = base64(MuLaw.silence(4000));

  private final Line line = new Line();
  private final FakeAgent agent = new FakeAgent();
  private final WrittenJournal journal = new WrittenJournal();
  private final FakeTimers timers = new FakeTimers();
  private final List<Long> told = new ArrayList<>();
  private final MediaBridge bridge =
      new MediaBridge(
          line,
          new OrderedJournal(journal, new OrderedTasks(Runnable::run)),
          new MediaCounts(told::add),
          timers.time(),
          BridgeLimits.lasting(Duration.ofMinutes(5)));

  private static String base64(byte[] mulaw) {
    return Base64.getEncoder().encodeToString(mulaw);
  }

  private static String voice() {
    byte[] loud = new byte[MuLaw.FRAME];
    Arrays.fill(loud, MuLaw.encode(8000));
    return base64(loud);
  }

  @BeforeEach
  void talk() {
    bridge.begin(agent, FakeAgent.BRIEFING);
    bridge.onReady(new ConversationId("conv_1"));
  }

  private void person(String frame, int millis) {
    for (int gone = 0; gone < millis; gone += 20) {
      bridge.onAudio(frame);
      timers.advance(FRAME);
    }
  }

  private @Nullable TurnLatency latencyOf(int turn) {
    return Objects.requireNonNull(journal.turns.get(turn)).latency();
  }

  @Test
  void answerIsMeasuredFromTheLastVoiceToTheFirstAudioAndToItsPlaying() {
    person(VOICE, 400);
    bridge.onUserSaid("Are you open?");
    person(SILENCE, 780);
    bridge.onAgentSaid(1, "Yes, we are.");
    bridge.onAudio(1, SENTENCE);
    assertThat(latencyOf(2)).isEqualTo(new TurnLatency(800, 0, null));
    assertThat(told).containsExactly(800L);

    // The mark behind it is back when it has been played: half a second, and 60 ms on the way.
    bridge.onAudio(1, SENTENCE);
    assertThat(line.said).containsExactly("play " + SENTENCE, "mark answer-1", "play " + SENTENCE);
    person(SILENCE, 560);
    bridge.onMark("answer-1");
    person(SILENCE, 600);
    bridge.onMark("1");
    assertThat(latencyOf(2)).isEqualTo(new TurnLatency(800, 0, 860L));
    assertThat(journal.entries).endsWith("turn 2 SAID", "turn 2 SAID", "turn 2 HEARD");
  }

  @Test
  void audioMayComeBeforeItsText() {
    person(VOICE, 200);
    bridge.onUserSaid("Hello?");
    person(SILENCE, 280);
    bridge.onAudio(1, SENTENCE);
    bridge.onAgentSaid(1, "Good morning.");
    assertThat(latencyOf(2)).isEqualTo(new TurnLatency(300, 0, null));
  }

  @Test
  void nobodyWaitsForAnAgentThatSpeaksFirst() {
    person(SILENCE, 200);
    bridge.onAgentSaid(1, "Good morning.");
    bridge.onAudio(1, SENTENCE);
    assertThat(latencyOf(1)).isNull();
    assertThat(told).isEmpty();
  }

  @Test
  void whatTheAgentAddsWhileItIsPlayedIsNoAnswer() {
    bridge.onAgentSaid(1, "Good morning.");
    bridge.onAudio(1, SENTENCE);
    person(VOICE, 400);
    bridge.onAgentSaid(2, "This is Eva.");
    bridge.onAudio(2, SENTENCE);
    assertThat(latencyOf(2)).isNull();
  }

  @Test
  void interruptedAnswerWasNotPlayedToItsEnd() {
    person(VOICE, 200);
    bridge.onUserSaid("Hello?");
    person(SILENCE, 80);
    bridge.onAgentSaid(1, "Good morning.");
    bridge.onAudio(1, SENTENCE);
    person(VOICE, 400);
    bridge.onInterrupted(1);
    bridge.onMark("answer-1");
    bridge.onMark("1");
    assertThat(latencyOf(2)).isEqualTo(new TurnLatency(100, 0, null));
  }

  @Test
  void answerAfterAnInterruptionIsMeasuredAnew() {
    bridge.onAgentSaid(1, "Good morning.");
    bridge.onAudio(1, SENTENCE);
    person(VOICE, 400);
    bridge.onInterrupted(1);
    bridge.onUserSaid("Wait.");
    person(SILENCE, 180);
    bridge.onAgentSaid(2, "Yes?");
    bridge.onAudio(2, SENTENCE);
    assertThat(latencyOf(3)).isEqualTo(new TurnLatency(200, 0, null));
  }

  @Test
  void delayOfAnAnswerWithoutTextIsNotTheNextOnes() {
    person(VOICE, 200);
    person(SILENCE, 80);
    bridge.onAudio(1, SENTENCE);
    timers.advance(Duration.ofSeconds(1));
    bridge.onMark("1");
    bridge.onUserSaid("Hello?");
    bridge.onAgentSaid(2, "Yes?");
    assertThat(latencyOf(2)).isNull();
  }
}
