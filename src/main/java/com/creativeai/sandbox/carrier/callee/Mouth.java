package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Voice;
import com.creativeai.sandbox.speech.MuLaw;
import com.creativeai.sandbox.speech.Timbre;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** What a party is about to say, on the clock's thread; texts are spoken elsewhere. */
final class Mouth {
  private static final class Utterance {
    private final CompletableFuture<byte[]> audio;
    private final Runnable then;
    private int delayFrames;
    private int offset;

    private Utterance(CompletableFuture<byte[]> audio, int delayFrames, Runnable then) {
      this.audio = audio;
      this.delayFrames = delayFrames;
      this.then = then;
    }

    private boolean isHeard() {
      return offset > 0;
    }
  }

  private final Deque<Utterance> waiting = new ArrayDeque<>();
  private final Voice voice;

  Mouth(Voice voice) {
    this.voice = voice;
  }

  /** Says a text after a delay; {@code then} runs once it was said to its end. */
  void say(String text, int delayMillis, Runnable then) {
    waiting.add(new Utterance(voice.say(text, Timbre.CALLEE), Frames.of(delayMillis), then));
  }

  void play(byte[] mulaw, int delayMillis, Runnable then) {
    waiting.add(
        new Utterance(CompletableFuture.completedFuture(mulaw), Frames.of(delayMillis), then));
  }

  /** Whether sound is coming out, or about to. */
  boolean isBusy() {
    return !waiting.isEmpty();
  }

  boolean isSounding() {
    Utterance first = waiting.peekFirst();
    return first != null && first.isHeard();
  }

  /** Forgets everything, in the middle of a word. */
  void hush() {
    waiting.clear();
  }

  byte[] next() {
    Utterance first = waiting.peekFirst();
    if (first == null) {
      return Frames.SILENCE;
    }
    if (first.delayFrames > 0) {
      first.delayFrames--;
      return Frames.SILENCE;
    }
    if (!first.audio.isDone()) {
      return Frames.SILENCE;
    }
    return frameOf(first);
  }

  private byte[] frameOf(Utterance utterance) {
    byte[] audio =
        utterance.audio.isCompletedExceptionally() ? new byte[0] : utterance.audio.join();
    byte[] frame = Frames.SILENCE.clone();
    int length = Math.min(MuLaw.FRAME, audio.length - utterance.offset);
    System.arraycopy(audio, utterance.offset, frame, 0, length);
    utterance.offset += length;
    if (utterance.offset >= audio.length) {
      waiting.removeFirst();
      utterance.then.run();
    }
    return frame;
  }
}
