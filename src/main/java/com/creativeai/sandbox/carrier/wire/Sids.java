package com.creativeai.sandbox.carrier.wire;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Draws identifiers in Twilio's shape: two capital letters and 32 hexadecimal digits. */
public final class Sids {
  private final SecureRandom random = new SecureRandom();

  /** A fresh identifier, for instance {@code CA} for a call, {@code RE} for a recording. */
  public String next(String prefix) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return prefix + HexFormat.of().formatHex(bytes);
  }
}
