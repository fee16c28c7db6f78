package com.creativeai.sandbox.carrier.line;

import com.creativeai.sandbox.speech.Speaker;
import com.creativeai.sandbox.speech.Timbre;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Speaks texts away from the clock's thread and remembers the latest of them. */
public final class Voice {
  private static final int REMEMBERED = 300;

  private record Key(String text, Timbre timbre) {}

  private final Map<Key, CompletableFuture<byte[]>> remembered =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<byte[]>> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final Speaker speaker;
  private final Executor pool;

  public Voice(Speaker speaker, Executor pool) {
    this.speaker = speaker;
    this.pool = pool;
  }

  /** The text as mu-law audio. */
  public CompletableFuture<byte[]> say(String text, Timbre timbre) {
    synchronized (remembered) {
      return remembered.computeIfAbsent(
          new Key(text, timbre),
          key ->
              CompletableFuture.supplyAsync(
                  () -> speaker.say(key.text(), key.timbre()).mulaw(), pool));
    }
  }
}
