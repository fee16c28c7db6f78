package com.creativeai.platform.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final List<Object> seen = new ArrayList<>();
  private final Mailbox mailbox = new Mailbox(failure -> seen.add(failure.getMessage()));

  @Test
  void eventPostedByAnEventRunsAfterIt() {
    mailbox.post(
        () -> {
          mailbox.post(() -> seen.add("second"));
          seen.add("first");
        });
    assertThat(seen).containsExactly("first", "second");
  }

  @Test
  void failedEventIsReportedAndTheNextOnesRun() {
    mailbox.post(
        () -> {
          throw new IllegalStateException("bug");
        });
    mailbox.post(
        () -> {
          throw new AssertionError("worse");
        });
    mailbox.post(() -> seen.add("next"));
    assertThat(seen).containsExactly("bug", "worse", "next");
  }

  @Test
  void failureHandlerThatFailsDoesNotStopTheMailbox() {
    Mailbox fragile =
        new Mailbox(
            failure -> {
              throw new IllegalStateException("handler");
            });
    fragile.post(
        () -> {
          throw new IllegalStateException("bug");
        });
    fragile.post(() -> seen.add("next"));
    assertThat(seen).containsExactly("next");
  }

  @Test
  void eventsOfManyThreadsRunOneAtATimeAndInEachThreadsOrder() throws InterruptedException {
    int threads = 4;
    int each = 20_000;
    int[] last = new int[threads];
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(threads * each);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int t = 0; t < threads; t++) {
      int thread = t;
      pool.execute(
          () -> {
            for (int i = 1; i <= each; i++) {
              int number = i;
              mailbox.post(
                  () -> {
                    boolean alone = inside.incrementAndGet() == 1;
                    boolean ordered = last[thread] == number - 1;
                    last[thread] = number;
                    if (!alone || !ordered) {
                      wrong.incrementAndGet();
                    }
                    inside.decrementAndGet();
                    done.countDown();
                  });
            }
          });
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    pool.shutdownNow();
    assertThat(wrong).hasValue(0);
  }
}
