package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.carrier.line.Voice;
import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;
import java.util.Random;

/** Somebody who listens and talks (P2). */
final class Person implements Party, EarListener {
  private static final int QUICKEST_REACTION = 300;
  private static final int SLOWEST_REACTION = 700;
  private static final int YIELDS_AFTER = Frames.of(700);
  private static final int TALKS_OVER_AFTER = Frames.of(1200);
  private static final int MOST_INTERRUPTIONS = 3;
  private static final int LONG_SILENCE = Frames.of(8000);
  private static final int PUTS_DOWN_AFTER = 1000;
  private static final byte[] NOTHING = new byte[0];

  /** How a person behaves beyond the words. */
  enum Manner {
    POLITE,
    TALKS_OVER,
    /** Says who it is as soon as it is there, to the end, whatever it hears meanwhile. */
    TAKES_OVER
  }

  private final Ear ear = new Ear(this);
  private final Mouth mouth;
  private final Dialogue dialogue;
  private final Manner manner;
  private final Random reaction;
  private final Runnable hangUp;
  private int quietUntilPrompt;
  private int quietFrames;
  private int farFrames;
  private int interruptions;
  private boolean isFarSpeaking;
  private boolean isLeaving;
  private boolean isGreeted;
  private boolean isIntroducing;

  Person(CalleePersona persona, Manner manner, Voice voice, long seed, Runnable hangUp) {
    this.mouth = new Mouth(voice);
    this.dialogue = new Dialogue(persona);
    this.manner = manner;
    this.reaction = new Random(seed);
    this.hangUp = hangUp;
    this.quietUntilPrompt = Frames.of(persona.greetingAfterMillis());
  }

  @Override
  public byte[] speak() {
    if (manner == Manner.TAKES_OVER && !isGreeted) {
      introduce();
    }
    return mouth.next();
  }

  private void introduce() {
    isGreeted = true;
    isIntroducing = true;
    quietUntilPrompt = LONG_SILENCE;
    mouth.say(dialogue.greet().text(), 0, () -> isIntroducing = false);
  }

  @Override
  public void hear(byte[] frame) {
    ear.hear(frame);
    farFrames = isFarSpeaking ? farFrames + 1 : 0;
    if (isFarSpeaking && mouth.isSounding() && manner != Manner.TALKS_OVER) {
      yieldTheFloor();
    } else if (manner == Manner.TALKS_OVER && farFrames == TALKS_OVER_AFTER) {
      interrupt();
    }
    quietFrames = isFarSpeaking || mouth.isBusy() ? 0 : quietFrames + 1;
    if (quietFrames > quietUntilPrompt) {
      breakTheSilence();
    }
  }

  @Override
  public void onSpeechStarted() {
    isFarSpeaking = true;
    isGreeted = true;
    quietUntilPrompt = LONG_SILENCE;
    if (!mouth.isSounding() && !isLeaving && !isIntroducing) {
      mouth.hush();
    }
  }

  @Override
  public void onSpeechEnded(Heard heard) {
    isFarSpeaking = false;
    say(dialogue.answer(heard.text()), reactionMillis());
  }

  private void yieldTheFloor() {
    if (farFrames >= YIELDS_AFTER && !isLeaving && !isIntroducing) {
      mouth.hush();
    }
  }

  private void interrupt() {
    if (!mouth.isBusy() && interruptions++ < MOST_INTERRUPTIONS) {
      say(dialogue.interrupt(), 0);
    }
  }

  private void breakTheSilence() {
    quietUntilPrompt = LONG_SILENCE;
    say(isGreeted ? dialogue.afterSilence() : dialogue.greet(), 0);
    isGreeted = true;
  }

  private void say(Reply reply, int delayMillis) {
    if (isLeaving) {
      return;
    }
    isLeaving = reply.hangsUp();
    Runnable then = reply.hangsUp() ? () -> mouth.play(NOTHING, PUTS_DOWN_AFTER, hangUp) : () -> {};
    mouth.say(reply.text(), delayMillis, then);
  }

  private int reactionMillis() {
    return QUICKEST_REACTION + reaction.nextInt(SLOWEST_REACTION - QUICKEST_REACTION);
  }
}
