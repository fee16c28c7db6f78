package com.creativeai.platform.ws;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WS2: one watch for a session, whatever its container schedules. */
class IdleTimerTest {
  private static final int MILLIS = 400;

  private final IdleTimer timer = new IdleTimer();
  private final AtomicInteger ends = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void silentSessionEndsOnce() throws Exception {
    frame(session(), MILLIS);

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ends).hasValue(1);
    assertThat(timer.watched()).isZero();
  }

  @Test
  void busySessionHasOneTask() {
    Session busy = session();
    for (int frame = 0; frame < 200; frame++) {
      frame(busy, 60_000);
    }

    assertThat(ends).hasValue(0);
    assertThat(timer.getQueue()).as("one task, not one for every frame").hasSize(1);
  }

  @Test
  void newestFrameCounts() throws Exception {
    Session later = session();
    frame(later, MILLIS);
    frame(later, 60_000);
    frame(session(), 3 * MILLIS);

    assertThat(ended.await(20, TimeUnit.SECONDS)).as("the other one").isTrue();
    assertThat(ends).hasValue(1);
    assertThat(timer.watched()).isEqualTo(1);
  }

  @Test
  void sessionWithoutTimeOutHasNoTimer() {
    frame(session(), 0);

    assertThat(timer.getQueue()).isEmpty();
    assertThat(timer.watched()).isZero();
  }

  @Test
  void timeOutThatIsTakenBackEndsNothing() throws Exception {
    Session kept = session();
    frame(kept, MILLIS);
    frame(kept, 0);
    frame(session(), MILLIS);

    assertThat(ended.await(20, TimeUnit.SECONDS)).as("the other one").isTrue();
    assertThat(ends).hasValue(1);
  }

  @Test
  void otherTasksRunAsEver() throws Exception {
    timer.schedule(ended::countDown, 1, TimeUnit.MILLISECONDS);

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private void frame(Session session, int timeOut) {
    timer.schedule(new End(session), timeOut, TimeUnit.MILLISECONDS);
  }

  private static Session session() {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> null;
                });
  }

  /** As the container makes one for every frame. */
  private final class End implements Runnable {
    private final Session session;

    End(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      assertThat(session).isNotNull();
      ends.incrementAndGet();
      ended.countDown();
    }
  }
}
