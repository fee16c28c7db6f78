package com.creativeai.sandbox.carrier.line;

import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Text frames on their way to a socket that takes one at a time. */
final class FrameQueue {
  /** 30 s of media; a peer that is further behind does not read any more. */
  private static final int LIMIT = 1500;

  private final Queue<String> waiting = new ArrayDeque<>();
  private final WebSocket socket;
  private boolean sending;
  private boolean closing;

  FrameQueue(WebSocket socket) {
    this.socket = socket;
  }

  /** False when the peer has stopped reading. */
  boolean send(String text) {
    synchronized (waiting) {
      if (closing) {
        return true;
      }
      if (waiting.size() >= LIMIT) {
        return false;
      }
      waiting.add(text);
    }
    pump();
    return true;
  }

  /** Closes the socket after everything that waits. */
  void close() {
    synchronized (waiting) {
      closing = true;
    }
    pump();
  }

  private void pump() {
    String text;
    synchronized (waiting) {
      if (sending) {
        return;
      }
      text = waiting.poll();
      if (text == null && !closing) {
        return;
      }
      sending = true;
    }
    CompletableFuture<WebSocket> sent =
        text != null ? socket.sendText(text, true) : socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    boolean isLast = text == null;
    sent.whenComplete((ignored, failure) -> sent(isLast || failure != null));
  }

  private void sent(boolean isOver) {
    synchronized (waiting) {
      sending = isOver;
      if (isOver) {
        closing = true;
        waiting.clear();
        return;
      }
    }
    pump();
  }
}
