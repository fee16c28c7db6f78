package com.creativeai.identity;

import com.creativeai.platform.problem.ProblemException;
import java.time.Duration;

/** Somebody has to wait before the next attempt to sign in. */
public class TooManyAttempts extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final long seconds;

  public TooManyAttempts(Duration wait) {
    super(
        IdentityProblem.TOO_MANY_ATTEMPTS,
        "Too many attempts. Try again in " + secondsOf(wait) + " seconds.");
    this.seconds = secondsOf(wait);
  }

  /** Too many mails were asked for. */
  static ProblemException mails(Duration wait) {
    return new ProblemException(
        IdentityProblem.TOO_MANY_MAILS,
        "Too many mails were asked for. Try again in " + secondsOf(wait) + " seconds.");
  }

  /** Whole seconds until the next attempt, at least one. */
  public long seconds() {
    return seconds;
  }

  private static long secondsOf(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
