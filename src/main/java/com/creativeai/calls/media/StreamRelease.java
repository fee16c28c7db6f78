package com.creativeai.calls.media;

import com.creativeai.calls.port.CarrierStream;
import com.creativeai.platform.serial.Mailbox;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Closes a stream once: when the ending is written, or writing takes too long (M9). */
final class StreamRelease {
  private final CarrierStream stream;
  private final Mailbox mailbox;
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private boolean released;

  StreamRelease(CarrierStream stream, Mailbox mailbox) {
    this.stream = stream;
    this.mailbox = mailbox;
  }

  /** Completes when the ending is written. */
  CompletionStage<Void> over() {
    return over;
  }

  /** The ending is written; called from any thread. */
  void written() {
    over.complete(null);
    mailbox.post(this::now);
  }

  void now() {
    if (!released) {
      released = true;
      stream.close();
    }
  }
}
