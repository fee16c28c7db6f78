package com.creativeai.calls.provider.twilio.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** MS3. */
class OutgoingFramesTest {
  /** One second of audio: 8,000 bytes. */
  private static final String SECOND = "A".repeat(10_668);

  private final Queue<String> sent = new ConcurrentLinkedQueue<>();
  private final Queue<Consumer<Boolean>> pending = new ArrayDeque<>();
  private final AtomicInteger failures = new AtomicInteger();

  private final OutgoingFrames stalled =
      frames(
          (frame, done) -> {
            sent.add(frame);
            pending.add(done);
          });

  @Test
  void nextFrameWaitsUntilTheOneBeforeIsSent() {
    stalled.audio("AAAA");
    stalled.mark("m");
    assertThat(sent).hasSize(1);

    pending.remove().accept(true);
    assertThat(sent).hasSize(2);
    assertThat(sent).last().asString().contains("mark");
  }

  @Test
  void oldestAudioIsDroppedAndCountedAboveTenSecondsButNoMark() {
    stalled.audio("AAAA");
    stalled.mark("m");
    for (int second = 0; second < 13; second++) {
      stalled.audio(SECOND);
    }
    assertThat(stalled.droppedMillis()).isEqualTo(3_000);

    while (!pending.isEmpty()) {
      pending.remove().accept(true);
    }
    assertThat(sent).hasSize(12).element(1).asString().contains("\"event\":\"mark\"");
  }

  @Test
  void oneVeryLongPieceIsPlayedAllTheSame() {
    stalled.audio("AAAA");
    stalled.audio(SECOND.repeat(30));

    pending.remove().accept(true);
    assertThat(sent).hasSize(2);
    assertThat(stalled.droppedMillis()).isZero();
  }

  @Test
  void clearThrowsAwayWaitingAudioAndKeepsMarks() {
    stalled.audio("AAAA");
    stalled.audio("BBBB");
    stalled.mark("m");
    stalled.clear();
    while (!pending.isEmpty()) {
      pending.remove().accept(true);
    }

    assertThat(sent).hasSize(3).noneMatch(frame -> frame.contains("BBBB"));
    assertThat(sent).last().asString().contains("clear");
  }

  @Test
  void failureIsToldOnceAndEndsAllSending() {
    stalled.audio("AAAA");
    stalled.audio("BBBB");

    pending.remove().accept(false);
    stalled.audio("CCCC");

    assertThat(failures).hasValue(1);
    assertThat(sent).hasSize(1);
  }

  @Test
  void framesFromManyThreadsNeverOverlapAndNoneIsLost() throws InterruptedException {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService sender = Executors.newFixedThreadPool(2);
    ExecutorService callers = Executors.newFixedThreadPool(4);
    OutgoingFrames frames =
        frames(
            (frame, done) -> {
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              sent.add(frame);
              Runnable finish =
                  () -> {
                    atOnce.decrementAndGet();
                    done.accept(true);
                  };
              if (sent.size() % 3 == 0) {
                finish.run();
              } else {
                sender.execute(finish);
              }
            });
    for (int caller = 0; caller < 4; caller++) {
      callers.execute(
          () -> {
            for (int frame = 0; frame < 2_000; frame++) {
              frames.mark("m");
            }
          });
    }
    callers.shutdown();
    assertThat(callers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    for (int wait = 0; wait < 200 && sent.size() < 8_000; wait++) {
      Thread.sleep(25);
    }
    sender.shutdown();

    assertThat(sent).hasSize(8_000);
    assertThat(most).hasValue(1);
    assertThat(failures).hasValue(0);
  }

  @Test
  void immediateSendsOfALongBacklogDoNotGrowTheStack() {
    boolean[] immediate = {false};
    OutgoingFrames frames =
        frames(
            (frame, done) -> {
              sent.add(frame);
              if (immediate[0]) {
                done.accept(true);
              } else {
                pending.add(done);
              }
            });
    for (int frame = 0; frame < 10_000; frame++) {
      frames.mark("m");
    }

    immediate[0] = true;
    pending.remove().accept(true);

    assertThat(sent).hasSize(10_000);
  }

  private OutgoingFrames frames(BiConsumer<String, Consumer<Boolean>> sending) {
    Wire wire =
        new Wire() {
          @Override
          public void send(String frame, Consumer<Boolean> done) {
            sending.accept(frame, done);
          }

          @Override
          public void close(Closing why, String reason) {
            throw new AssertionError("not here");
          }
        };
    return new OutgoingFrames("MZ1", wire, failures::incrementAndGet);
  }
}
