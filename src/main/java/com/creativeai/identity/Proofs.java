package com.creativeai.identity;

/** The ways to show who one is, in the words of the auth dialect's {@code amr} claim. */
public final class Proofs {
  public static final String PASSWORD = "password";

  /** A code or link of a mail. */
  public static final String MAIL = "otp";

  /** Through another provider. */
  public static final String ELSEWHERE = "oauth";

  public static final String TOTP = "totp";
  public static final String RECOVERY_CODE = "recovery_code";

  private Proofs() {}

  /** Whether it is something else than what the first step of signing in shows. */
  public static boolean isSecondFactor(String method) {
    return method.equals(TOTP) || method.equals(RECOVERY_CODE);
  }
}
