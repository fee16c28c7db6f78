package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** C15: nobody takes the agent for a person. */
class AiStatementTest {
  @Test
  void statementComesFirstInTheLanguageOfTheAgent() {
    assertThat(AiStatement.before("Hello, this is Acme.", "en"))
        .isEqualTo("This is an AI assistant speaking. Hello, this is Acme.");
    assertThat(AiStatement.before("Guten Tag.", "de"))
        .isEqualTo("Hier spricht ein KI-Assistent. Guten Tag.");
  }

  @Test
  void languageWithoutWordsOfOursGetsEnglish() {
    assertThat(AiStatement.before("Hei.", "fi"))
        .isEqualTo("This is an AI assistant speaking. Hei.");
  }

  @Test
  void agentThatWaitsForThePersonStillStatesIt() {
    assertThat(AiStatement.before("", "en")).isEqualTo("This is an AI assistant speaking.");
  }
}
