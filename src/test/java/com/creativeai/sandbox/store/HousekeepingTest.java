package com.creativeai.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S7: the file is looked after without ever being taken away from its users. */
class HousekeepingTest {

  @Test
  void endingInTheMiddleOfARoundLeavesTheFileOpen(@TempDir Path directory) throws Exception {
    Path path = directory.resolve("store.mv");
    MVStore file = StoreFile.open(path);
    CommitGate gate = new CommitGate(file);
    MVMap<String, String> calls = file.openMap("calls");
    CountDownLatch changing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Housekeeping housekeeping = Housekeeping.start(file, gate);
    CompletableFuture<Void> change =
        CompletableFuture.runAsync(
            () ->
                gate.change(
                    () -> {
                      changing.countDown();
                      await(goOn);
                      return calls.put("c1", "queued");
                    }));
    await(changing);
    awaitHousekeeperAtTheGate();

    CompletableFuture<Void> end = CompletableFuture.runAsync(housekeeping::close);
    goOn.countDown();
    change.join();
    end.join();

    gate.settle();
    file.close();
    try (MVStore again = StoreFile.open(path)) {
      assertThat(again.<String, String>openMap("calls")).containsEntry("c1", "queued");
    }
  }

  /** Its first round comes after a second, and waits for the change to end. */
  private static void awaitHousekeeperAtTheGate() throws InterruptedException {
    while (Thread.getAllStackTraces().keySet().stream()
        .noneMatch(
            thread ->
                thread.getName().equals("embedded-store-housekeeping")
                    && thread.getState() == Thread.State.WAITING
                    && isAtGate(thread))) {
      Thread.onSpinWait();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private static boolean isAtGate(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals(CommitGate.class.getName())) {
        return true;
      }
    }
    return false;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
