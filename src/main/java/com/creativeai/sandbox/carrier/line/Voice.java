package com.creativeai.sandbox.carrier.line;

import com.creativeai.sandbox.speech.Speaker;
import com.creativeai.sandbox.speech.Timbre;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Speaks texts away from the clock's thread. */
public final class Voice {
  private final Speaker speaker;
  private final Executor pool;

  public Voice(Speaker speaker, Executor pool) {
    this.speaker = speaker;
    this.pool = pool;
  }

  /** The text as mu-law audio. */
  public CompletableFuture<byte[]> say(String text, Timbre timbre) {
    return CompletableFuture.supplyAsync(() -> speaker.say(text, timbre).mulaw(), pool);
  }
}
