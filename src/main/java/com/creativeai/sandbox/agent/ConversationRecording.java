package com.creativeai.sandbox.agent;

import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.WavFile;
import java.util.Arrays;

/** Both sides of a conversation on one time line: the caller left, the agent right. */
final class ConversationRecording {
  private static final int LONGEST_BYTES = 30 * 60 * 8_000;
  private static final int GAP_BYTES = 200 * 8;

  private final long startedAt;
  private final boolean kept;
  private final Track caller = new Track();
  private final Track agent = new Track();

  /** {@code kept} is false when nothing shall be stored. */
  ConversationRecording(long startedAtMillis, boolean kept) {
    this.startedAt = startedAtMillis;
    this.kept = kept;
  }

  void caller(long atMillis, byte[] mulaw) {
    if (kept) {
      caller.put(offset(atMillis) - mulaw.length, mulaw);
    }
  }

  void agent(long atMillis, byte[] mulaw) {
    if (kept) {
      agent.put(offset(atMillis), mulaw);
    }
  }

  boolean hasCaller() {
    return caller.size > 0;
  }

  boolean hasAgent() {
    return agent.size > 0;
  }

  byte[] wav() {
    return WavFile.dual(caller.bytes(), agent.bytes()).toBytes();
  }

  private long offset(long atMillis) {
    return (atMillis - startedAt) * 8;
  }

  private static final class Track {
    private byte[] audio = new byte[0];
    private int size;

    /** Frames that come a little early or late are joined; a real gap becomes silence. */
    void put(long offset, byte[] mulaw) {
      int at = offset > size + GAP_BYTES ? (int) Math.min(offset, LONGEST_BYTES) : size;
      int end = at + mulaw.length;
      if (end > LONGEST_BYTES) {
        return;
      }
      if (end > audio.length) {
        audio = Arrays.copyOf(audio, Math.max(end, audio.length * 2));
      }
      Arrays.fill(audio, size, at, MuLaw.SILENCE);
      System.arraycopy(mulaw, 0, audio, at, mulaw.length);
      size = end;
    }

    byte[] bytes() {
      return Arrays.copyOf(audio, size);
    }
  }
}
