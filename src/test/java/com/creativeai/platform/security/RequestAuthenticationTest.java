package com.creativeai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SC4, SC5: whose request it is. */
class RequestAuthenticationTest {
  private static final SameOrigin OURS = new SameOrigin(URI.create("https://voice.example"));
  private static final Caller BY_COOKIE = caller("by-cookie");
  private static final Caller BY_KEY = caller("by-key");
  private static final Check COOKIE = new Check("Cookie", BY_COOKIE, true);
  private static final Check KEY = new Check("X-API-Key", BY_KEY, false);

  @Test
  void requestWithoutCredentialsIsNobodys() {
    assertThat(authenticated("GET", Map.of())).isEmpty();
  }

  @Test
  void cookieIsEnoughForReading() {
    assertThat(authenticated("GET", Map.of("Cookie", "x", "Sec-Fetch-Site", "cross-site")))
        .contains(BY_COOKIE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void changeByCookieNeedsOurOwnPage(String method) {
    assertThat(authenticated(method, Map.of("Cookie", "x", "Sec-Fetch-Site", "same-origin")))
        .contains(BY_COOKIE);
    assertThat(authenticated(method, Map.of("Cookie", "x", "Sec-Fetch-Site", "same-site")))
        .isEmpty();
    assertThat(authenticated(method, Map.of("Cookie", "x", "Sec-Fetch-Site", "cross-site")))
        .isEmpty();
    assertThat(authenticated(method, Map.of("Cookie", "x"))).isEmpty();
  }

  @Test
  void originSpeaksWhereTheBrowserSaysNothingElse() {
    assertThat(authenticated("POST", Map.of("Cookie", "x", "Origin", "https://voice.example")))
        .contains(BY_COOKIE);
    assertThat(
            authenticated(
                "POST",
                Map.of("Cookie", "x", "Origin", "http://10.0.0.1:8080", "Host", "10.0.0.1:8080")))
        .contains(BY_COOKIE);
    assertThat(
            authenticated(
                "POST",
                Map.of("Cookie", "x", "Origin", "https://evil.example", "Host", "voice.example")))
        .isEmpty();
    assertThat(authenticated("POST", Map.of("Cookie", "x", "Origin", "null"))).isEmpty();
  }

  @Test
  void apiKeyNeedsNoOrigin() {
    assertThat(authenticated("POST", Map.of("X-API-Key", "x"))).contains(BY_KEY);
  }

  @Test
  void explicitCredentialsGoFirst() {
    assertThat(authenticated("POST", Map.of("Cookie", "x", "X-API-Key", "x"))).contains(BY_KEY);
  }

  private static Optional<Caller> authenticated(String method, Map<String, String> headers) {
    return RequestAuthentication.caller(
        Stream.of(COOKIE, KEY), OURS, FakeRequest.of(method, headers));
  }

  private static Caller caller(String subject) {
    return new Caller(
        subject,
        subject,
        OrganizationId.parse("019a0000-0000-7000-8000-000000000001"),
        "Acme",
        Set.of(Permissions.CALLS_READ));
  }

  private record Check(String header, Caller caller, boolean isAmbient) implements CredentialCheck {
    @Override
    public boolean applies(HttpServletRequest request) {
      return request.getHeader(header) != null;
    }

    @Override
    public Optional<Caller> check(HttpServletRequest request) {
      return Optional.of(caller);
    }
  }
}
