package com.creativeai.calls.media;

import com.creativeai.calls.port.CallMedia;
import com.creativeai.calls.port.CarrierStream;
import com.creativeai.calls.recording.MuLaw;
import com.creativeai.calls.recording.RecordedVoice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a carrier would be, with a recording for the person (BR7): sends a frame every 20 ms, and
 * gives marks back when the audio before them would have been heard. Nobody hears it.
 */
final class ReplayLine implements CarrierStream, Replay {
  /** For the agent's last words, once the recording is over. */
  static final Duration AFTERWARDS = Duration.ofSeconds(10);

  /** However long the agent still speaks. */
  static final Duration LONGEST_AFTERWARDS = Duration.ofSeconds(30);

  private final RecordedVoice voice;
  private final Timekeeper time;
  private final CompletableFuture<CallMedia> media = new CompletableFuture<>();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private long begun;
  private int sent;
  private long heardUntil;
  private volatile boolean closed;

  /** One that is not yet given back; each is another object, whatever its name. */
  private static final class Mark {
    private final String name;

    Mark(String name) {
      this.name = name;
    }
  }

  ReplayLine(RecordedVoice voice, Timekeeper time) {
    this.voice = voice;
    this.time = time;
  }

  /** Begins to speak. Once. */
  void begin(CallMedia listener) {
    media.complete(listener);
    begun = time.nanos().getAsLong();
    speak();
  }

  @Override
  public void stop() {
    media.thenAccept(CallMedia::onStopped);
  }

  @Override
  public synchronized void play(String payload) {
    long now = time.nanos().getAsLong();
    heardUntil = Math.max(heardUntil, now) + nanosOf(payload);
  }

  @Override
  public void mark(String name) {
    Mark mark = new Mark(name);
    long wait;
    synchronized (this) {
      marks.addLast(mark);
      wait = Math.max(0, heardUntil - time.nanos().getAsLong());
    }
    time.timers().schedule(() -> giveBack(mark), millis(wait), TimeUnit.MILLISECONDS);
  }

  /** As carriers do, marks come back with what is thrown away. */
  @Override
  public void clear() {
    List<Mark> cleared;
    synchronized (this) {
      heardUntil = 0;
      cleared = new ArrayList<>(marks);
    }
    cleared.forEach(this::giveBack);
  }

  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      marks.clear();
    }
  }

  private void giveBack(Mark mark) {
    boolean awaited;
    synchronized (this) {
      awaited = marks.remove(mark);
    }
    if (awaited) {
      media.thenAccept(listener -> listener.onMark(mark.name));
    }
  }

  /** Sends what is due by now, so that a late timer delays nothing that follows. */
  private void speak() {
    if (closed) {
      return;
    }
    long now = time.nanos().getAsLong();
    long due = (now - begun) / RecordedVoice.FRAME.toNanos() + 1;
    if (due > voice.frames() && isOver(now)) {
      stop();
      return;
    }
    CallMedia listener = media.join();
    while (sent < due) {
      listener.onAudio(sent < voice.frames() ? voice.frame(sent) : RecordedVoice.SILENCE);
      sent++;
    }
    long next = begun + sent * RecordedVoice.FRAME.toNanos() - now;
    time.timers().schedule(this::speak, millis(next), TimeUnit.MILLISECONDS);
  }

  private synchronized boolean isOver(long now) {
    long silent = now - begun - voice.length().toNanos();
    return silent >= AFTERWARDS.toNanos() && heardUntil <= now
        || silent >= LONGEST_AFTERWARDS.toNanos();
  }

  private static long millis(long nanos) {
    return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanos));
  }

  private static long nanosOf(String payload) {
    int padding = payload.endsWith("==") ? 2 : payload.endsWith("=") ? 1 : 0;
    long samples = payload.length() / 4 * 3L - padding;
    return TimeUnit.MILLISECONDS.toNanos(samples) / MuLaw.PER_MILLI;
  }
}
