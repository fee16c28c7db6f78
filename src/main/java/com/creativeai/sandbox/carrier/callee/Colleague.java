package com.creativeai.sandbox.carrier.callee;

import com.creativeai.sandbox.carrier.line.Frames;
import com.creativeai.sandbox.carrier.line.Party;
import com.creativeai.sandbox.speech.Ear;
import com.creativeai.sandbox.speech.EarListener;
import com.creativeai.sandbox.speech.Heard;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who is told about a call before it is handed over: hears that in silence, presses the
 * key that it asks for, and talks as soon as somebody is there to be talked with.
 */
final class Colleague implements Party, EarListener {
  private static final Pattern KEY = Pattern.compile("press (\\d)", Pattern.CASE_INSENSITIVE);

  private final Ear ear = new Ear(this);
  private final Party person;
  private final Consumer<String> notes;
  private final Consumer<String> press;
  private volatile boolean isJoined;

  /**
   * @param notes gets what is heard before the key is pressed
   */
  Colleague(Party person, Consumer<String> notes, Consumer<String> press) {
    this.person = person;
    this.notes = notes;
    this.press = press;
  }

  @Override
  public byte[] speak() {
    return isJoined ? person.speak() : Frames.SILENCE;
  }

  @Override
  public void hear(byte[] frame) {
    if (isJoined) {
      person.hear(frame);
    } else {
      ear.hear(frame);
    }
  }

  @Override
  public void joined() {
    isJoined = true;
  }

  @Override
  public void onSpeechEnded(Heard heard) {
    notes.accept(heard.text());
    Matcher key = KEY.matcher(heard.text());
    if (key.find()) {
      press.accept(key.group(1));
    }
  }
}
