package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.carrier.line.Voice;
import com.creativeai.sandbox.speech.Beep;
import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;

/** An answering machine: greeting, beep, then it listens until a message has been left. */
final class Voicemail implements Party, EarListener {
  static final String GREETING =
      "Hello, you have reached my voicemail. I cannot take your call right now."
          + " Please leave a message after the tone.";
  private static final int BEFORE_GREETING = 300;
  private static final int BEFORE_BEEP = 500;
  private static final int LONGEST_SILENCE = Frames.of(15_000);
  private static final int LONGEST_MESSAGE = Frames.of(120_000);

  private final Ear ear = new Ear(this);
  private final Mouth mouth;
  private final Runnable hangUp;
  private boolean isRecording;
  private boolean isSpokenTo;
  private int recorded;
  private int quiet;

  Voicemail(Voice voice, Runnable hangUp) {
    this.hangUp = hangUp;
    mouth = new Mouth(voice);
    mouth.say(GREETING, BEFORE_GREETING, () -> {});
    mouth.play(Beep.voicemail().mulaw(), BEFORE_BEEP, () -> isRecording = true);
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
  }
}
