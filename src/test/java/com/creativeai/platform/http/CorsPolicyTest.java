package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.InvalidConfiguration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H5, threat 24: whose pages may use the API. */
class CorsPolicyTest {
  private static final String LISTED = "https://app.example.com";

  private final CorsPolicy policy = policy(LISTED + ", http://localhost:3000");

  @Test
  void listedOriginMayReadAnswersAndSendCredentials() {
    assertThat(policy.headers(LISTED))
        .containsEntry("Access-Control-Allow-Origin", LISTED)
        .containsEntry("Access-Control-Allow-Credentials", "true")
        .containsEntry("Vary", "Origin");
    assertThat(policy.allows("http://localhost:3000")).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "null",
        "*",
        "https://evil.example",
        "https://app.example.com.evil.example",
        "https://sub.app.example.com",
        "http://app.example.com",
        "https://app.example.com:8443",
        "https://app.example.com/",
        "HTTPS://APP.EXAMPLE.COM"
      })
  void otherOriginIsToldNothing(@Nullable String origin) {
    assertThat(policy.headers(origin)).containsOnlyKeys("Vary");
    assertThat(policy.preflightHeaders(origin)).containsOnlyKeys("Vary");
  }

  @Test
  void preflightNamesMethodsAndHeaders() {
    var headers = policy.preflightHeaders(LISTED);
    assertThat(headers.get("Access-Control-Allow-Methods")).contains("PATCH").doesNotContain("*");
    assertThat(headers.get("Access-Control-Allow-Headers"))
        .contains(
            "X-API-Key", "X-Organization-Id", "Authorization", "Content-Type", "Idempotency-Key")
        .doesNotContain("*");
    assertThat(headers.get("Vary")).contains("Origin", "Access-Control-Request-Method");
  }

  @Test
  void unsetMeansNobody() {
    assertThat(CorsSettings.policy(new Configuration(name -> Optional.empty())).allowed())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://*.example.com",
        "https://app.example.com/",
        "https://app.example.com/x",
        "app.example.com",
        "null",
        "ftp://app.example.com",
        "https://user@app.example.com",
        "https://App.example.com",
        "https://a.example,,https://b.example"
      })
  void settingIsExactOrigins(String text) {
    assertThatThrownBy(() -> policy(text)).isInstanceOf(InvalidConfiguration.class);
  }

  private static CorsPolicy policy(String setting) {
    return CorsSettings.policy(new Configuration(name -> Optional.of(setting)));
  }
}
