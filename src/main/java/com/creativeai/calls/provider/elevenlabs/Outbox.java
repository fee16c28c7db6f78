package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.platform.socket.FrameSocket;
import com.creativeai.platform.socket.FrameTemplate;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/** Sends frames as fast as the peer takes them; what waits is bounded (EL3). */
final class Outbox {
  /** 5 s of frames of 20 ms. */
  static final int MOST_AUDIO = 250;

  /** A peer that asks this much without taking the answers does not behave. */
  static final int MOST_REPLIES = 1000;

  private static final FrameTemplate AUDIO = new FrameTemplate("{\"user_audio_chunk\":\"", "\"}");

  private final FrameSocket socket;
  private final Consumer<Throwable> onFailure;
  private final ArrayDeque<String> replies = new ArrayDeque<>();
  private final ArrayDeque<String> audio = new ArrayDeque<>();
  private long dropped;

  /** All methods are called, and the failure is told, inside the session's mailbox. */
  Outbox(FrameSocket socket, Consumer<Throwable> onFailure) {
    this.socket = socket;
    this.onFailure = onFailure;
  }

  /**
   * Sends audio, or puts it in line; the oldest goes when too much waits.
   *
   * @param payload base64, which needs no escapes; see {@link ClientFrames#isBase64}
   */
  void audio(String payload) {
    if (audio.isEmpty() && replies.isEmpty() && socket.isWritable()) {
      socket.send(AUDIO, payload);
      return;
    }
    audio.addLast(payload);
    if (audio.size() > MOST_AUDIO) {
      audio.removeFirst();
      dropped++;
    }
    sendWaiting();
  }

  /** Sends anything else, or puts it in line, before audio that waits. */
  void reply(String frame) {
    if (replies.size() >= MOST_REPLIES) {
      onFailure.accept(new IllegalStateException("too many replies wait"));
      return;
    }
    replies.addLast(frame);
    sendWaiting();
  }

  /** Sends what waits, as long as the peer keeps up. */
  void sendWaiting() {
    while (!(replies.isEmpty() && audio.isEmpty()) && socket.isWritable()) {
      if (replies.isEmpty()) {
        socket.send(AUDIO, audio.removeFirst());
      } else {
        socket.send(replies.removeFirst());
      }
    }
  }

  /** Frames of audio that the peer did not take in time. */
  long dropped() {
    return dropped;
  }
}
