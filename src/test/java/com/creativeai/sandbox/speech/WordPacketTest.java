package com.creativeai.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPacketTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "Hello,",
        "AI",
        "USA!",
        "X7-QZ9.",
        "ÜBER",
        "eBay",
        "McDONALD",
        "👍",
        "ß",
        "'"
      })
  void wordIsReadAsWritten(String word) {
    assertThat(WordPacket.word(data(word))).contains(word);
  }

  @Test
  void anyWordIsReadAsWritten() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      String word =
          random
              .ints(1 + random.nextInt(12), 33, random.nextBoolean() ? 127 : 0x2FF)
              .filter(c -> !Character.isISOControl(c) && !Character.isSpaceChar(c))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      if (!word.isEmpty()) {
        assertThat(WordPacket.word(data(word))).contains(word);
      }
    }
  }

  @Test
  void longestWordFitsAPacket() {
    List<String> pieces = Script.wordsOf("👍".repeat(250));

    assertThat(pieces).hasSize(3);
    assertThat(data(pieces.get(0)).size()).isLessThanOrEqualTo(WordPacket.MAX_SYMBOLS);
    assertThat(WordPacket.word(data(pieces.get(0)))).contains("👍".repeat(100));
  }

  @Test
  void everyWrongSymbolShows() {
    List<Integer> sent = data("appointment");
    for (int at = 0; at < sent.size(); at++) {
      for (int wrong = 1; wrong < 16; wrong++) {
        List<Integer> heard = new ArrayList<>(sent);
        heard.set(at, sent.get(at) ^ wrong);
        assertThat(WordPacket.word(heard)).isEmpty();
      }
    }
  }

  @Test
  void fewSymbolsAreNoWord() {
    assertThat(WordPacket.word(List.of())).isEmpty();
    assertThat(WordPacket.word(List.of(1, 2, 3))).isEmpty();
  }

  private static List<Integer> data(String word) {
    List<Integer> tones = WordPacket.tones(word);
    return tones.subList(1, tones.size() - 1);
  }
}
