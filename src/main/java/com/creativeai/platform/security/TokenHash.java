package com.creativeai.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a token: its SHA-256. That is enough because our tokens are 256 random bits:
 * there is no dictionary to try, so neither salt nor a slow function would add anything; people's
 * passwords are another matter.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record TokenHash(String value) {
  public static TokenHash of(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new TokenHash(
          HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK knows SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return value.substring(0, Math.min(8, value.length())) + "…";
  }
}
