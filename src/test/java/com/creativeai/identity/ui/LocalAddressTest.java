package com.creativeai.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I10: nobody is led away from here. */
class LocalAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/calls", "/calls/019a?tab=timeline&x=%2F", "/new-call", "/a:b", "/?q=//x"})
  void pathsOfThisProductAreKept(String wanted) {
    assertThat(LocalAddress.of(Optional.of(wanted)).value()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "calls",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/calls\r\nSet-Cookie: x=y",
        "/\t/evil.example",
        " /calls",
        "/sign-in",
        "/sign-in?to=/sign-in",
        "/%zz"
      })
  void everythingElseIsTheStartPage(String wanted) {
    assertThat(LocalAddress.of(Optional.of(wanted))).isEqualTo(LocalAddress.START);
  }

  @Test
  void endlessAddressIsTheStartPage() {
    assertThat(LocalAddress.of(Optional.of("/" + "x".repeat(2000)))).isEqualTo(LocalAddress.START);
    assertThat(LocalAddress.of(Optional.empty())).isEqualTo(LocalAddress.START);
  }
}
