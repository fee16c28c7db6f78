package com.creativeai.calls.provider.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes. Every Java has these two (JCA standard names). */
enum Hmac {
  /** Twilio signs with it. */
  SHA1("HmacSHA1"),
  SHA256("HmacSHA256");

  private final String algorithm;

  Hmac(String algorithm) {
    this.algorithm = algorithm;
  }

  byte[] of(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
