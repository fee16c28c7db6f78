package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.http.RateLimitFilter.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ID-8, H6: what counts as what, and for whom. */
class RateLimitFilterTest {
  @ParameterizedTest
  @CsvSource({
    "GET,api/v1/calls,READ",
    "HEAD,/api/v1/calls,READ",
    "POST,/api/v1/calls,WRITE",
    "DELETE,api/v1/api-keys/1,WRITE",
    "POST,auth/v1/token,SIGN_IN",
    "GET,auth/v1/user,SIGN_IN",
    "POST,auth;x=1/v1/token,SIGN_IN",
    "POST,/auth;/v1;y/token,SIGN_IN",
    "POST,callbacks/twilio/x,CALLBACK"
  })
  void requestIsLimitedByWhatItDoes(String method, String path, Kind kind) {
    assertThat(Kind.of(method, path)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "health/ready", "openapi", "", "apix"})
  void healthAndDocumentAreFree(String path) {
    assertThat(Kind.of("GET", path)).isEmpty();
  }
}
