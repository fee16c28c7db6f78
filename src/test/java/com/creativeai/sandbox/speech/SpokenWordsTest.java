package com.creativeai.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEECH-2, SPEECH-3: what one side says is what the other hears, from the audio alone. */
class SpokenWordsTest {

  static Stream<String> phrases() {
    return Phrases.VARIED.stream();
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void phraseIsHeardWordForWord(String text) {
    for (Timbre timbre : Timbre.values()) {
      SpokenPhrase phrase = Speaker.shared().say(text, timbre);

      HeardLine line = new HeardLine().silence(200).hear(phrase.mulaw()).silence(1000);

      assertThat(line.texts()).containsExactly(text);
      assertThat(line.speeches.get(0).lostWords()).isZero();
      assertThat(line.words).containsExactly(text.split(" "));
    }
  }
}
