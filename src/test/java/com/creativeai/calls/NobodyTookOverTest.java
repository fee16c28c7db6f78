package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C15, C17: a caller hears in their language that the agent is back, and that it is an AI. */
class NobodyTookOverTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr", "it", "nl", "pl", "pt"})
  void offerBeginsWithTheStatement(String language) {
    String statement = AiStatement.again(language).split("(?<=[.])")[0];

    assertThat(NobodyTookOver.offer(language)).startsWith(statement);
  }

  @Test
  void languageWithoutWordsOfOursGetsEnglish() {
    assertThat(NobodyTookOver.apology("fi")).isEqualTo(NobodyTookOver.apology("en"));
    assertThat(NobodyTookOver.offer("fi")).isEqualTo(NobodyTookOver.offer("en"));
    assertThat(NobodyTookOver.apology("de")).isNotEqualTo(NobodyTookOver.apology("en"));
  }
}
