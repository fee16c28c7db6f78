package com.creativeai.platform.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTasksTest {
  private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

  @Test
  void giverDoesNotWait() {
    ArrayDeque<Runnable> given = new ArrayDeque<>();
    OrderedTasks tasks = new OrderedTasks(given::add);
    tasks.run(() -> seen.add(1));
    tasks.run(() -> seen.add(2));
    assertThat(seen).isEmpty();
    assertThat(given).hasSize(1);
    given.remove().run();
    assertThat(seen).containsExactly(1, 2);
  }

  @Test
  void tasksRunInOrderOnManyThreads() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    OrderedTasks tasks = new OrderedTasks(pool);
    int count = 50_000;
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      int number = i;
      tasks.run(
          () -> {
            seen.add(number);
            done.countDown();
          });
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    pool.shutdownNow();
    assertThat(seen).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void failedTaskDoesNotKeepTheNextFromRunning() {
    OrderedTasks tasks = new OrderedTasks(Runnable::run);
    tasks.run(
        () -> {
          throw new IllegalStateException("store is down");
        });
    tasks.run(() -> seen.add("next"));
    assertThat(seen).containsExactly("next");
  }

  @Test
  void stoppedExecutorLosesNothing() {
    OrderedTasks tasks =
        new OrderedTasks(
            task -> {
              throw new RejectedExecutionException();
            });
    tasks.run(() -> seen.add("ending"));
    assertThat(seen).containsExactly("ending");
  }
}
