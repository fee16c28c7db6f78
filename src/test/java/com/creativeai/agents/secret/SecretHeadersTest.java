package com.creativeai.agents.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.HttpTool;
import com.creativeai.platform.problem.FieldError;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AG-1: what a secret header may be called, and what may stand in it. */
class SecretHeadersTest {
  @ParameterizedTest
  @ValueSource(strings = {"Authorization", "X-Api-Key", "api_key", "PRIVATE-TOKEN"})
  void headerOfTheOtherEndIsGood(String name) {
    assertThat(errors(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "X Key",
        "X-Key:",
        "X-Key\r\nHost",
        "X\u0000",
        "Ключ",
        "Host",
        "hOST",
        "Content-Length",
        "Content-Type",
        "Transfer-Encoding",
        "Connection",
        "Keep-Alive",
        "Upgrade",
        "TE",
        "Trailer",
        "Expect",
        "Cookie",
        "Accept-Encoding",
        "Proxy-Authorization",
        "Proxy-Connection",
      })
  void headerThatWouldChangeTheRequestIsRefused(String name) {
    assertThat(errors(name)).containsExactly("httpTools[0].secretHeaders[0].name");
  }

  @Test
  void headersAreThereOnceAndHaveAnEnd() {
    assertThat(errors("X-Key", "x-key")).containsExactly("httpTools[0].secretHeaders[1].name");
    assertThat(errors("x".repeat(65))).hasSize(1);
    assertThat(errors(Collections.nCopies(6, "X-Key").toArray(String[]::new)))
        .startsWith("httpTools[0].secretHeaders");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nHost: evil", "a\nb", "a\r", "a\u0000b", "é", "a\u007f", " a", "a ", ""})
  void valueIsOneLineOfAscii(String value) {
    assertThat(SecretHeaders.complaint(value)).isPresent();
  }

  @Test
  void longTokenIsAValue() {
    assertThat(SecretHeaders.complaint("Bearer " + "x".repeat(3_993))).isEmpty();
    assertThat(SecretHeaders.complaint("Bearer " + "x".repeat(3_994))).isPresent();
    assertThat(SecretHeaders.complaint("7")).isEmpty();
  }

  private static List<String> errors(String... names) {
    HttpTool tool =
        new HttpTool(
            "lookup",
            "Looks up.",
            HttpTool.Method.GET,
            "https://api.example.com/",
            List.of(),
            List.of(names));
    return SecretHeaders.errors("httpTools[0].secretHeaders", tool).stream()
        .map(FieldError::field)
        .toList();
  }
}
