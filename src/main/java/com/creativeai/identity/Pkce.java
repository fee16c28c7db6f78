package com.creativeai.identity;

import com.creativeai.platform.security.TokenHash;
import java.util.Base64;
import java.util.HexFormat;

/** Proof key for code exchange, by SHA-256 (RFC 7636). */
final class Pkce {
  private Pkce() {}

  /** What is shown of a verifier before the code is asked for. */
  static String challengeOf(String verifier) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(HexFormat.of().parseHex(TokenHash.of(verifier).value()));
  }
}
