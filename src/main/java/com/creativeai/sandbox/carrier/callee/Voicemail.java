package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.carrier.line.Voice;
import com.creativeai.sandbox.speech.Beep;
import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;
import java.util.function.Consumer;

/** An answering machine: greeting, beep, then it takes down what is said until it was enough. */
final class Voicemail implements Party, EarListener {
  static final String GREETING =
      "Hello, you have reached my voicemail. I cannot take your call right now."
          + " Please leave a message after the tone.";
  private static final int BEFORE_GREETING = 300;
  private static final int BEFORE_BEEP = 500;
  private static final int LONGEST_SILENCE = Frames.of(15_000);
  private static final int LONGEST_MESSAGE = Frames.of(120_000);

  private final Mouth mouth;
  private final Consumer<String> tape;
  private final Runnable hangUp;
  private Ear ear = new Ear(this);
  private boolean isRecording;
  private boolean isSpokenTo;
  private int recorded;
  private int quiet;

  /** {@code tape} gets what is heard after the beep, and nothing of what came before. */
  Voicemail(Voice voice, Consumer<String> tape, Runnable hangUp) {
    this.tape = tape;
    this.hangUp = hangUp;
    mouth = new Mouth(voice);
    mouth.say(GREETING, BEFORE_GREETING, () -> {});
    mouth.play(Beep.voicemail().mulaw(), BEFORE_BEEP, this::record);
  }

  private void record() {
    ear = new Ear(this);
    isSpokenTo = false;
    isRecording = true;
  }

  @Override
  public byte[] speak() {
    return mouth.next();
  }

  @Override
  public void hear(byte[] frame) {
    ear.hear(frame);
    if (!isRecording) {
      return;
    }
    quiet = isSpokenTo ? 0 : quiet + 1;
    recorded++;
    if (quiet == LONGEST_SILENCE || recorded == LONGEST_MESSAGE) {
      hangUp.run();
    }
  }

  @Override
  public void onSpeechStarted() {
    isSpokenTo = true;
  }

  @Override
  public void onSpeechEnded(Heard heard) {
    isSpokenTo = false;
    if (isRecording) {
      tape.accept(heard.text());
    }
  }
}
