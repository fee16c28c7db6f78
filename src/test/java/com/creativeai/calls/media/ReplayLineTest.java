package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.recording.RecordedVoice;
import com.creativeai.calls.recording.Wavs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** BR7: a recording talks as a carrier would. */
class ReplayLineTest {
  private static final int SAMPLES_A_SECOND = 8_000;

  private final FakeTimers timers = new FakeTimers();
  private final Ears ears = new Ears();

  /** What a bridge is told. */
  private static final class Ears implements CallMedia {
    final List<String> audio = new ArrayList<>();
    final List<String> marks = new ArrayList<>();
    int stopped;

    @Override
    public void onAudio(String payload) {
      audio.add(payload);
    }

    @Override
    public void onMark(String name) {
      marks.add(name);
    }

    @Override
    public void onDigit(String digit) {
      throw new AssertionError("nobody pressed a key");
    }

    @Override
    public void onStopped() {
      stopped++;
    }

    @Override
    public void onBroken(String detail) {
      throw new AssertionError(detail);
    }
  }

  @Test
  void frameComesEveryTwentyMillis() {
    RecordedVoice voice = voice(2);
    begun(voice);

    assertThat(ears.audio).containsExactly(voice.frame(0));
    advance(19);
    assertThat(ears.audio).hasSize(1);
    advance(1);
    assertThat(ears.audio).containsExactly(voice.frame(0), voice.frame(1));
    advance(960);
    assertThat(ears.audio).hasSize(50);
  }

  /** A frame that a late timer held up does not delay those behind it. */
  @Test
  void lateTimerCatchesUp() {
    long[] late = {0};
    ReplayLine line =
        new ReplayLine(
            voice(2),
            new Timekeeper(
                timers,
                timers.clock(),
                () -> timers.time().nanos().getAsLong() + TimeUnit.MILLISECONDS.toNanos(late[0])));
    line.begin(ears);
    late[0] = 500;
    advance(20);

    assertThat(ears.audio).hasSize(27);
  }

  @Test
  void markComesBackWhenWhatIsBeforeItWasPlayed() {
    ReplayLine line = begun(voice(9));
    line.play(sound(300));
    line.mark("one");
    line.play(sound(200));
    line.mark("two");

    advance(299);
    assertThat(ears.marks).isEmpty();
    advance(1);
    assertThat(ears.marks).containsExactly("one");
    advance(200);
    assertThat(ears.marks).containsExactly("one", "two");
    advance(1_000);
    line.mark("three");
    advance(0);
    assertThat(ears.marks).as("silence is played at once").hasSize(3);
  }

  @Test
  void clearedAudioIsNotPlayedAndItsMarksComeBackAtOnceAndOnce() {
    ReplayLine line = begun(voice(9));
    line.play(sound(5_000));
    line.mark("long");
    line.clear();
    assertThat(ears.marks).containsExactly("long");

    line.play(sound(100));
    line.mark("next");
    advance(100);
    assertThat(ears.marks).containsExactly("long", "next");
    advance(6_000);
    assertThat(ears.marks).hasSize(2);
  }

  @Test
  void silenceFollowsTheRecordingForTenSeconds() {
    begun(voice(1));
    advance(1_000 + 9_980);

    assertThat(ears.audio).hasSize(550).endsWith(RecordedVoice.SILENCE);
    assertThat(ears.audio.get(49)).isNotEqualTo(RecordedVoice.SILENCE);
    assertThat(ears.stopped).isZero();
    advance(20);
    assertThat(ears.stopped).isEqualTo(1);
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void agentThatStillSpeaksIsHeardOutForHalfAMinuteAtMost() {
    ReplayLine line = begun(voice(1));
    advance(5_000);
    line.play(sound(9_000));
    advance(8_900);
    assertThat(ears.stopped).isZero();
    line.play(sound(60_000));
    advance(31_000 - 13_900 - 20);
    assertThat(ears.stopped).isZero();
    advance(20);
    assertThat(ears.stopped).isEqualTo(1);
  }

  @Test
  void lineThatIsClosedSaysNothingMore() {
    ReplayLine line = begun(voice(5));
    line.play(sound(100));
    line.mark("one");
    line.close();
    advance(1_000);

    assertThat(ears.audio).hasSize(1);
    assertThat(ears.marks).isEmpty();
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void whoeverStopsItHangsUp() {
    begun(voice(5)).stop();

    assertThat(ears.stopped).isEqualTo(1);
  }

  private ReplayLine begun(RecordedVoice voice) {
    ReplayLine line = new ReplayLine(voice, timers.time());
    line.begin(ears);
    return line;
  }

  private void advance(int millis) {
    timers.advance(Duration.ofMillis(millis));
  }

  /** Each frame is another one. */
  private static RecordedVoice voice(int seconds) {
    int[] person = new int[seconds * SAMPLES_A_SECOND];
    for (int at = 0; at < person.length; at++) {
      person[at] = 1_000 + at;
    }
    try {
      return RecordedVoice.of(Wavs.ofCall(person), Duration.ofMinutes(1));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String sound(int millis) {
    return Base64.getEncoder().encodeToString(new byte[millis * 8]);
  }
}
