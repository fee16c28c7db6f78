package com.creativeai.calls.provider.twilio.ws;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The frames that wait to be sent on one connection (MS3). Sends never overlap; the next one starts
 * where the one before was done, so nobody waits and nothing is paced.
 */
final class OutgoingFrames {
  /** Older audio than this is of no use any more. */
  static final int LONGEST_MILLIS = 10_000;

  /** So many marks and clears are never waiting on a connection that is alive. */
  private static final int MOST_CONTROLS = 1_000;

  private static final int RUNNING = 0;
  private static final int LEFT = 1;
  private static final int DONE = 2;

  /**
   * @param millis how long the audio in it lasts; 0 without audio
   */
  private record Waiting(String frame, int millis) {}

  private final Wire wire;
  private final Runnable onFailure;
  private final String start;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final AtomicInteger sendState = new AtomicInteger();
  private boolean sending;
  private boolean stopped;
  private int waitingMillis;
  private long droppedMillis;

  OutgoingFrames(String streamSid, Wire wire, Runnable onFailure) {
    this.wire = wire;
    this.onFailure = onFailure;
    this.start = ",\"streamSid\":\"" + quoted(streamSid) + "\"";
  }

  void audio(String payload) {
    // Three bytes in four characters, eight bytes in a millisecond.
    int millis = payload.length() * 3 / 4 / 8;
    offer(
        new Waiting(
            "{\"event\":\"media\"" + start + ",\"media\":{\"payload\":\"" + payload + "\"}}",
            Math.max(millis, 1)),
        false);
  }

  void mark(String name) {
    offer(
        new Waiting(
            "{\"event\":\"mark\"" + start + ",\"mark\":{\"name\":\"" + quoted(name) + "\"}}", 0),
        false);
  }

  /** Audio that has not left yet need not leave any more; marks keep their places. */
  void clear() {
    offer(new Waiting("{\"event\":\"clear\"" + start + "}", 0), true);
  }

  synchronized void stop() {
    stopped = true;
    waiting.clear();
    waitingMillis = 0;
  }

  /** Audio that was dropped because the connection could not take it. */
  synchronized long droppedMillis() {
    return droppedMillis;
  }

  private void offer(Waiting frame, boolean insteadOfAudio) {
    boolean dead;
    synchronized (this) {
      if (stopped) {
        return;
      }
      if (insteadOfAudio) {
        waiting.removeIf(audio -> audio.millis() > 0);
        waitingMillis = 0;
      }
      waiting.addLast(frame);
      waitingMillis += frame.millis();
      dropOldest();
      dead = waiting.size() > MOST_CONTROLS + LONGEST_MILLIS;
      if (!dead && sending) {
        return;
      }
      sending = true;
    }
    if (dead) {
      fail();
    } else {
      sendWaiting();
    }
  }

  /** Never the newest, however long it is. */
  private void dropOldest() {
    while (waitingMillis > LONGEST_MILLIS) {
      Waiting oldest =
          waiting.stream().filter(frame -> frame.millis() > 0).findFirst().orElseThrow();
      if (oldest == waiting.peekLast()) {
        return;
      }
      waiting.removeFirstOccurrence(oldest);
      waitingMillis -= oldest.millis();
      droppedMillis += oldest.millis();
    }
  }

  /** A loop, not a recursion: a send may be done before it returns. */
  private void sendWaiting() {
    while (true) {
      Waiting next;
      synchronized (this) {
        next = waiting.pollFirst();
        if (next == null) {
          sending = false;
          return;
        }
        waitingMillis -= next.millis();
      }
      sendState.set(RUNNING);
      wire.send(next.frame(), this::sent);
      if (sendState.compareAndSet(RUNNING, LEFT)) {
        return;
      }
    }
  }

  private void sent(boolean well) {
    if (!well) {
      fail();
    }
    if (!sendState.compareAndSet(RUNNING, DONE)) {
      sendWaiting();
    }
  }

  private void fail() {
    boolean first;
    synchronized (this) {
      first = !stopped;
    }
    stop();
    if (first) {
      onFailure.run();
    }
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
