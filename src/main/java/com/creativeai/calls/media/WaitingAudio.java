package com.creativeai.calls.media;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** The latest of what the person says while nobody listens yet (M2). */
final class WaitingAudio {
  private final ArrayDeque<String> payloads = new ArrayDeque<>();
  private final int capacity;
  private int characters;

  WaitingAudio(int capacity) {
    this.capacity = capacity;
  }

  /** Keeps a payload; answers how many older ones, or itself, had to go. */
  int add(String payload) {
    payloads.addLast(payload);
    characters += payload.length();
    int dropped = 0;
    while (characters > capacity) {
      characters -= payloads.removeFirst().length();
      dropped++;
    }
    return dropped;
  }

  /** Hands over everything, oldest first, and keeps nothing. */
  void drainTo(Consumer<String> listener) {
    payloads.forEach(listener);
    clear();
  }

  void clear() {
    payloads.clear();
    characters = 0;
  }
}
