package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat 24: what pages and answers may load. */
class ContentPolicyTest {
  private static final URI SOCKETS = URI.create("wss://voice.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/calls",
        "/auth/v1/user",
        "/callbacks/x",
        "/health",
        "/openapi",
        "/asyncapi"
      })
  void answersOfMachineAddressesLoadNothing(String path) {
    assertThat(ContentPolicy.of(path, SOCKETS)).isEqualTo(ContentPolicy.MACHINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/calls", "/api-docs/index.html", "/api-keys", "/audit"})
  void pagesLoadFromHereOnly(String path) {
    assertThat(ContentPolicy.of(path, SOCKETS))
        .contains("default-src 'self'", "connect-src 'self' wss://voice.example;")
        .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'");
  }

  @Test
  void noPolicyHasAWildcard() {
    assertThat(ContentPolicy.page(SOCKETS)).doesNotContain("*", "ws:;", "https:;", "http:");
  }

  @Test
  void microphoneIsForThePageOnWhichOneTalks() {
    assertThat(ContentPolicy.features("/try/0193f000")).contains("microphone=(self)");
    assertThat(ContentPolicy.features("/live")).contains("microphone=(self)");
    assertThat(ContentPolicy.features("/calls/new")).contains("microphone=()");
  }
}
