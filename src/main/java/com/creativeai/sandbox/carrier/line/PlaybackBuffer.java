package com.creativeai.sandbox.carrier.line;

import com.creativeai.sandbox.speech.MuLaw;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What waits to be played to the callee, with the marks between (L3). Safe for any thread. */
public final class PlaybackBuffer {
  /** 15 minutes of audio; more than that is refused. */
  private static final int LIMIT_BYTES = 15 * 60 * MuLaw.SAMPLE_RATE;

  private sealed interface Piece permits Audio, Mark {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Audio(byte[] mulaw) implements Piece {}

  private record Mark(Runnable played) implements Piece {}

  private final Deque<Piece> waiting = new ArrayDeque<>();
  private List<Runnable> sounding = new ArrayList<>();
  private int offset;
  private int bytes;

  /** Adds audio of any size; false when the buffer is full and the audio was dropped. */
  public synchronized boolean append(byte[] mulaw) {
    if (mulaw.length == 0) {
      return true;
    }
    if (bytes + mulaw.length > LIMIT_BYTES) {
      return false;
    }
    waiting.add(new Audio(mulaw));
    bytes += mulaw.length;
    return true;
  }

  /** Calls {@code played} when everything appended so far has been played. */
  public void mark(Runnable played) {
    synchronized (this) {
      if (!waiting.isEmpty() || !sounding.isEmpty()) {
        waiting.add(new Mark(played));
        return;
      }
    }
    played.run();
  }

  /** Drops all waiting audio and returns all pending marks, in order. */
  public void clear() {
    List<Runnable> marks;
    synchronized (this) {
      marks = sounding;
      sounding = new ArrayList<>();
      for (Piece piece : waiting) {
        if (piece instanceof Mark mark) {
          marks.add(mark.played());
        }
      }
      waiting.clear();
      offset = 0;
      bytes = 0;
    }
    marks.forEach(Runnable::run);
  }

  public synchronized boolean isIdle() {
    return waiting.isEmpty() && sounding.isEmpty();
  }

  /** The next frame to play; the marks of the frame before it are returned first. */
  byte[] next() {
    List<Runnable> marks;
    byte[] frame;
    synchronized (this) {
      marks = sounding;
      sounding = new ArrayList<>();
      frame = fill();
    }
    marks.forEach(Runnable::run);
    return frame;
  }

  private byte[] fill() {
    byte[] frame = Frames.SILENCE;
    int filled = 0;
    while (filled < MuLaw.FRAME && !waiting.isEmpty()) {
      Piece piece = waiting.getFirst();
      if (piece instanceof Mark mark) {
        waiting.removeFirst();
        sounding.add(mark.played());
      } else if (piece instanceof Audio audio) {
        if (frame == Frames.SILENCE) {
          frame = Frames.SILENCE.clone();
        }
        filled += take(audio.mulaw(), frame, filled);
      }
    }
    while (waiting.peekFirst() instanceof Mark mark) {
      waiting.removeFirst();
      sounding.add(mark.played());
    }
    return frame;
  }

  private int take(byte[] mulaw, byte[] frame, int filled) {
    int length = Math.min(frame.length - filled, mulaw.length - offset);
    System.arraycopy(mulaw, offset, frame, filled, length);
    offset += length;
    bytes -= length;
    if (offset == mulaw.length) {
      waiting.removeFirst();
      offset = 0;
    }
    return length;
  }
}
