package com.creativeai.calls;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** The server's executor, whose work a test runs when it likes. */
final class LaterWork {
  private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();

  ManagedScheduledExecutorService executor() {
    return (ManagedScheduledExecutorService)
        Proxy.newProxyInstance(
            LaterWork.class.getClassLoader(),
            new Class<?>[] {ManagedScheduledExecutorService.class},
            this::take);
  }

  /** One that does all work at once. */
  static ManagedExecutorService atOnce() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            LaterWork.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> {
              ((Runnable) arguments[0]).run();
              return null;
            });
  }

  private @Nullable Object take(Object proxy, Method method, Object[] arguments) {
    if (method.getName().equals("execute") || method.getName().equals("schedule")) {
      waiting.add((Runnable) arguments[0]);
      return null;
    }
    throw new UnsupportedOperationException(method.getName());
  }

  /** What is waiting, and what that puts in line. */
  void runAll() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  /** The first that is waiting. */
  void runNext() {
    waiting.remove().run();
  }

  /** The process dies before it comes to it. */
  void loseAll() {
    waiting.clear();
  }
}
