package com.creativeai.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SPEECH-3: lost audio costs the words it hits; cut audio gives the words before the cut. */
class DamagedLineTest {

  private static final SpokenPhrase GREETING = Speaker.shared().say(Phrases.GREETING, Timbre.AGENT);
  private static final SpokenPhrase ANSWER = Speaker.shared().say(Phrases.ANSWER, Timbre.CALLEE);
  private static final List<String> WORDS = List.of(Phrases.GREETING.split(" "));

  static IntStream frames() {
    return IntStream.range(0, GREETING.frames());
  }

  @ParameterizedTest
  @MethodSource("frames")
  void lostFrameCostsAtMostItsWord(int frame) {
    assertAtMostOneWordLost(Sounds.without(GREETING.mulaw(), frame, 1));
    assertAtMostOneWordLost(Sounds.silenced(GREETING.mulaw(), frame));
  }

  private static void assertAtMostOneWordLost(byte[] mulaw) {
    HeardLine line = new HeardLine().hear(mulaw).silence(1000);

    assertThat(line.speeches).hasSize(1);
    Heard heard = line.speeches.get(0);
    List<String> expected = new ArrayList<>(WORDS);
    if (heard.lostWords() > 0) {
      expected.set(Arrays.asList(heard.text().split(" ")).indexOf(Heard.LOST), Heard.LOST);
    } else if (!heard.text().startsWith(WORDS.get(0))) {
      // without its START the very first word is not noticed at all
      expected.remove(0);
    }
    assertThat(heard.text()).isEqualTo(String.join(" ", expected));
    assertThat(heard.lostWords()).isEqualTo(expected.contains(Heard.LOST) ? 1 : 0);
  }

  @Test
  void someWordIsLostWithItsFrame() {
    long hit =
        frames()
            .mapToObj(frame -> Sounds.without(GREETING.mulaw(), frame, 1))
            .map(mulaw -> new HeardLine().hear(mulaw).silence(1000).speeches.get(0))
            .filter(heard -> heard.lostWords() == 1)
            .count();

    assertThat(hit).isGreaterThan(GREETING.frames() / 2);
  }

  @Test
  void longHoleCostsItsWordsOnly() {
    byte[] hole = Sounds.without(GREETING.mulaw(), 60, 30);

    HeardLine line = new HeardLine().hear(hole).silence(1000);

    assertThat(WORDS).containsSubsequence(line.words);
    assertThat(line.words).hasSizeBetween(7, 11);
  }

  @Test
  void cutSpeechGivesTheWordsBeforeTheCut() {
    int before = 0;
    for (int frame = 20; frame < GREETING.frames(); frame += 5) {
      byte[] begun = Arrays.copyOf(GREETING.mulaw(), frame * MuLaw.FRAME);
      HeardLine line = new HeardLine().hear(begun).silence(1000);

      List<String> words = line.words;
      assertThat(words).isEqualTo(WORDS.subList(0, words.size()));
      assertThat(words).hasSizeGreaterThanOrEqualTo(before);
      assertThat(line.speeches).hasSize(1);
      assertThat(line.speeches.get(0).lostWords()).isLessThanOrEqualTo(1);
      before = words.size();
    }
    assertThat(before).isGreaterThanOrEqualTo(WORDS.size() - 1);
  }

  @Test
  void cutBeforeTheFirstWordEndsIsUnknownSpeech() {
    byte[] begun = Arrays.copyOf(GREETING.mulaw(), 10 * MuLaw.FRAME);

    assertThat(new HeardLine().hear(begun).silence(1000).texts())
        .singleElement()
        .asString()
        .matches("\\[speech, 0\\.[12] s]");
  }

  @Test
  void phraseThatCutsOffAnotherIsHeardFromItsFirstWord() {
    for (int cut = 7000; cut < 7320; cut += 13) {
      byte[] begun = Arrays.copyOf(GREETING.mulaw(), cut);

      HeardLine line = new HeardLine().hear(begun).hear(ANSWER.mulaw()).silence(1000);

      assertThat(line.texts()).singleElement().asString().endsWith(Phrases.ANSWER);
      assertThat(line.words).startsWith("Hello,");
    }
  }

  @Test
  void lateAudioGivesLateWords() {
    byte[] first = Arrays.copyOf(GREETING.mulaw(), 8000);
    byte[] rest = Arrays.copyOfRange(GREETING.mulaw(), 8000, GREETING.mulaw().length);
    HeardLine line = new HeardLine().hear(first);
    int early = line.words.size();

    line.silence(400);
    assertThat(line.words).hasSize(early);
    line.hear(rest).silence(1000);

    assertThat(WORDS).containsSubsequence(line.words);
    assertThat(line.words).hasSizeGreaterThanOrEqualTo(WORDS.size() - 1);
  }
}
