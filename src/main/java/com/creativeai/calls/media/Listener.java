package com.creativeai.calls.media;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who listens in. What a call tells waits here and is handed over on a thread that carries
 * no audio; of more than 10 s the oldest is dropped, so a call never waits for whoever listens.
 */
final class Listener {
  /** Of 20 ms, from both sides. */
  static final int MOST_WAITING = 1_000;

  private final PageLine page;
  private final Executor executor;
  private final ArrayDeque<Consumer<PageLine>> waiting = new ArrayDeque<>();
  private boolean running;

  Listener(PageLine page, Executor executor) {
    this.page = page;
    this.executor = executor;
  }

  void tell(Consumer<PageLine> word) {
    synchronized (this) {
      if (waiting.size() == MOST_WAITING) {
        waiting.removeFirst();
      }
      waiting.addLast(word);
      if (running) {
        return;
      }
      running = true;
    }
    executor.execute(this::handOver);
  }

  private void handOver() {
    for (Consumer<PageLine> word = next(); word != null; word = next()) {
      word.accept(page);
    }
  }

  private synchronized @Nullable Consumer<PageLine> next() {
    Consumer<PageLine> word = waiting.pollFirst();
    running = word != null;
    return word;
  }
}
