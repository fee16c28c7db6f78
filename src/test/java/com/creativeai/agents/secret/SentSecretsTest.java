package com.creativeai.agents.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** TS2: values that an answer repeats are hidden. */
class SentSecretsTest {
  @Test
  void valueThatBeginsAnotherHidesNoLessOfIt() {
    SentSecrets sent = new SentSecrets(Map.of("X-A", "key-123", "X-B", "key-123-full"));

    assertThat(sent.hiddenIn("a key-123 b key-123-full")).isEqualTo("a [secret] b [secret]");
  }

  @Test
  void secretOfABearerIsHiddenByItself() {
    SentSecrets sent = new SentSecrets(Map.of("Authorization", "Bearer abc/def"));

    assertThat(sent.hiddenIn("Bearer abc/def, or abc/def")).isEqualTo("[secret], or [secret]");
  }

  @Test
  void escapedInJsonItIsHiddenAsWell() {
    SentSecrets sent = new SentSecrets(Map.of("X-Key", "ab/c\\d\"e"));

    assertThat(sent.hiddenIn("{\"key\":\"ab/c\\\\d\\\"e\"}")).isEqualTo("{\"key\":\"[secret]\"}");
    assertThat(sent.hiddenIn("{\"key\":\"ab\\/c\\\\d\\\"e\"}")).isEqualTo("{\"key\":\"[secret]\"}");
  }

  @Test
  void valueThatTheEndOfALongAnswerCutsOffIsHiddenAsWell() {
    SentSecrets sent = new SentSecrets(Map.of("X-Key", "abcdefgh"));

    assertThat(sent.hiddenIn("the key is abcde")).isEqualTo("the key is [secret]");
    assertThat(sent.hiddenIn("the key is abc")).as("by chance").isEqualTo("the key is abc");
    assertThat(sent.hiddenIn("abcd")).isEqualTo("[secret]");
  }
}
