package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** M15: how late the audio is. */
class FrameLatenessTest {
  private static final Duration ON_TIME = Duration.ofMillis(20);

  private final AtomicLong now = new AtomicLong();
  private final FrameLateness lateness = new FrameLateness(now::get);
  private int looks;

  @Test
  void audioOnTimeIsNotLate() {
    List<FrameClock> calls = calls(3);
    hear(calls, 101, ON_TIME);

    assertThat(lateness.millis()).isZero();
  }

  @Test
  void slowAudioIsLateAndMoreSoTheLongerItLasts() {
    List<FrameClock> calls = calls(3);
    hear(calls, 51, Duration.ofMillis(24));
    assertThat(lateness.millis()).isEqualTo(200);

    hear(calls, 50, Duration.ofMillis(24));
    assertThat(lateness.millis()).isEqualTo(380);
  }

  @Test
  void whatIsCaughtUpIsNotLateAnyMore() {
    List<FrameClock> calls = calls(3);
    hear(calls, 51, Duration.ofMillis(28));
    assertThat(lateness.millis()).isEqualTo(400);

    hear(calls, 50, Duration.ofMillis(12));
    assertThat(lateness.millis()).isZero();
  }

  @Test
  void pauseOfTheCarrierIsNoLateness() {
    List<FrameClock> calls = calls(3);
    hear(calls, 51, ON_TIME);
    now.addAndGet(Duration.ofSeconds(8).toNanos());
    hear(calls, 50, ON_TIME);

    assertThat(lateness.millis()).isZero();
  }

  @Test
  void oneBadLineIsNotTheNodes() {
    List<FrameClock> good = calls(2);
    FrameClock bad = calls(1).get(0);
    for (int second = 0; second < 3; second++) {
      IntStream.range(0, 50).forEach(frame -> hear(good, 1, ON_TIME));
      now.addAndGet(Duration.ofMillis(500).toNanos());
      IntStream.range(0, 50).forEach(frame -> bad.count(now::get));
      now.addAndGet(-Duration.ofMillis(500).toNanos());
    }

    assertThat(lateness.millis()).isZero();
  }

  @Test
  void twoCallsTellOnlyOfTheirLines() {
    hear(calls(2), 51, Duration.ofMillis(40));

    assertThat(lateness.millis()).isZero();
  }

  @Test
  void oldReadingsAndEndedCallsDoNotCount() {
    List<FrameClock> calls = calls(4);
    hear(calls, 51, Duration.ofMillis(24));
    lateness.remove(calls.get(0));
    assertThat(lateness.millis()).isEqualTo(200);

    lateness.remove(calls.get(1));
    assertThat(lateness.millis()).isZero();

    lateness.add(calls.get(1));
    now.addAndGet(Duration.ofSeconds(10).toNanos());
    assertThat(lateness.millis()).isZero();
  }

  @Test
  void timeIsLookedAtOnceASecond() {
    FrameClock clock = new FrameClock();

    IntStream.range(0, 500).forEach(frame -> clock.count(() -> ++looks));

    assertThat(looks).isEqualTo(10);
  }

  private List<FrameClock> calls(int count) {
    List<FrameClock> calls = Stream.generate(FrameClock::new).limit(count).toList();
    calls.forEach(lateness::add);
    return calls;
  }

  /** This many frames on each of the calls, this far apart. */
  private void hear(List<FrameClock> calls, int frames, Duration apart) {
    for (int frame = 0; frame < frames; frame++) {
      calls.forEach(call -> call.count(now::get));
      now.addAndGet(apart.toNanos());
    }
  }
}
