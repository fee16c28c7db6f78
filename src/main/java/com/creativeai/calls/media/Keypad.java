package com.creativeai.calls.media;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Collects the keys that a person presses into entries, each until # or a pause (M14). */
final class Keypad {
  static final Duration PAUSE = Duration.ofMillis(1500);
  private static final int LONGEST = 40;
  private static final String END = "#";

  private final StringBuilder keys = new StringBuilder();
  private final Consumer<String> entered;
  private final Function<Runnable, Future<?>> afterPause;
  private Future<?> pause = CompletableFuture.completedFuture(null);

  /**
   * @param entered gets each entry, without the # behind it
   * @param afterPause runs something after {@link #PAUSE}
   */
  Keypad(Consumer<String> entered, Function<Runnable, Future<?>> afterPause) {
    this.entered = entered;
    this.afterPause = afterPause;
  }

  void press(String key) {
    pause.cancel(false);
    boolean ends = key.equals(END) && keys.length() > 0;
    if (!ends) {
      keys.append(key);
    }
    if (key.equals(END) || keys.length() >= LONGEST) {
      enter();
    } else {
      pause = afterPause.apply(this::enter);
    }
  }

  private void enter() {
    String entry = keys.toString();
    keys.setLength(0);
    entered.accept(entry);
  }
}
