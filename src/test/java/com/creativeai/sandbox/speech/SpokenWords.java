package com.creativeai.sandbox.speech;

import java.util.ArrayList;
import java.util.List;

/** What is said on a recording, by ear. */
public final class SpokenWords {
  private SpokenWords() {}

  public static String on(WavFile tape, int channel) {
    List<String> speeches = new ArrayList<>();
    Ear ear =
        new Ear(
            new EarListener() {
              @Override
              public void onSpeechEnded(Heard heard) {
                speeches.add(heard.text());
              }
            });
    ear.hear(MuLaw.encode(tape.channel(channel)));
    ear.close();
    return String.join(" ", speeches);
  }
}
