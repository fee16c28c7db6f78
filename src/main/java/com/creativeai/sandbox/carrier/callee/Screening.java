package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.carrier.line.Voice;
import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;

/** A phone's assistant: asks who is calling and why, then puts the person through. */
final class Screening implements Party, EarListener {
  static final String QUESTION =
      "Hello. The person you are calling is using a screening service."
          + " Please say your name and why you are calling.";
  private static final String PLEASE_WAIT = "Thank you. Please stay on the line.";
  private static final String NOBODY = "I did not hear anything. Goodbye.";
  private static final int PATIENCE = Frames.of(12_000);
  private static final int FETCHING_MILLIS = 1500;
  private static final byte[] NOTHING = new byte[0];

  private final Ear ear = new Ear(this);
  private final Mouth mouth;
  private final Party person;
  private final Runnable hangUp;
  private boolean isAsking = true;
  private boolean isThrough;
  private int quiet;

  /** {@code person} is put through when the question was answered. */
  Screening(Voice voice, Party person, Runnable hangUp) {
    this.person = person;
    this.hangUp = hangUp;
    mouth = new Mouth(voice);
    mouth.say(QUESTION, 400, () -> isAsking = false);
  }

  @Override
  public byte[] speak() {
    return isThrough ? person.speak() : mouth.next();
  }

  @Override
  public void hear(byte[] frame) {
    if (isThrough) {
      person.hear(frame);
      return;
    }
    ear.hear(frame);
    quiet = mouth.isBusy() || ear.isHearingSpeech() ? 0 : quiet + 1;
    if (quiet == PATIENCE) {
      mouth.say(NOBODY, 0, hangUp);
    }
  }

  /** Words spoken into the question do not count: the assistant does not listen while it asks. */
  @Override
  public void onSpeechEnded(Heard heard) {
    if (!isAsking && !mouth.isBusy()) {
      mouth.say(PLEASE_WAIT, 500, () -> mouth.play(NOTHING, FETCHING_MILLIS, this::putThrough));
    }
  }

  private void putThrough() {
    isThrough = true;
  }
}
