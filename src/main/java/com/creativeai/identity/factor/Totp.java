package com.creativeai.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps (F1). */
public final class Totp {
  public static final int DIGITS = 6;
  public static final Duration STEP = Duration.ofSeconds(30);

  private static final int WINDOW = 1;
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

  private Totp() {}

  /**
   * The latest time step near now that the code is of. Takes the same time whichever it is.
   *
   * @param after steps up to this one do not count
   */
  public static OptionalLong step(FactorSecret secret, String code, Instant now, long after) {
    byte[] typed = code.getBytes(StandardCharsets.UTF_8);
    long current = stepOf(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - WINDOW; step <= current + WINDOW; step++) {
      byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(right, typed) & step > after) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code of a time step. */
  public static String code(FactorSecret secret, long step) {
    try {
      int code =
          GENERATOR.generateOneTimePassword(
              new SecretKeySpec(secret.bytes(), "HmacSHA1"),
              Instant.ofEpochSecond(step * STEP.toSeconds()));
      return String.format(Locale.ROOT, "%06d", code);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("HMAC takes every key", impossible);
    }
  }

  public static long stepOf(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
  }
}
