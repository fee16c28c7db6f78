package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.platform.serial.Mailbox;
import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends frames one after the other, as the socket takes only one at a time (EL3). */
final class Outbox {
  /** 5 s of frames of 20 ms. */
  static final int MOST_AUDIO = 250;

  /** A peer that asks this much without taking the answers does not behave. */
  static final int MOST_REPLIES = 1000;

  private final WebSocket socket;
  private final Mailbox mailbox;
  private final Consumer<Throwable> onFailure;
  private final ArrayDeque<String> replies = new ArrayDeque<>();
  private final ArrayDeque<String> audio = new ArrayDeque<>();
  private boolean sending;

  /** All methods are called, and the failure is told, inside the mailbox. */
  Outbox(WebSocket socket, Mailbox mailbox, Consumer<Throwable> onFailure) {
    this.socket = socket;
    this.mailbox = mailbox;
    this.onFailure = onFailure;
  }

  /** Puts audio in line; the oldest goes when too much waits. */
  void audio(String frame) {
    audio.addLast(frame);
    if (audio.size() > MOST_AUDIO) {
      audio.removeFirst();
    }
    sendNext();
  }

  /** Puts anything else in line, before audio that waits. */
  void reply(String frame) {
    if (replies.size() >= MOST_REPLIES) {
      onFailure.accept(new IllegalStateException("too many replies wait"));
      return;
    }
    replies.addLast(frame);
    sendNext();
  }

  private void sendNext() {
    if (sending) {
      return;
    }
    String frame = replies.isEmpty() ? audio.pollFirst() : replies.pollFirst();
    if (frame != null) {
      sending = true;
      var unused =
          socket
              .sendText(frame, true)
              .whenComplete((sent, failure) -> mailbox.post(() -> sent(failure)));
    }
  }

  private void sent(@Nullable Throwable failure) {
    if (failure == null) {
      sending = false;
      sendNext();
    } else {
      // Stays "sending": nothing goes out on a broken socket.
      onFailure.accept(failure);
    }
  }
}
