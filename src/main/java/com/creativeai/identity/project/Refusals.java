package com.creativeai.identity.project;

import com.creativeai.identity.FactorProblem;
import com.creativeai.identity.IdentityProblem;
import com.creativeai.identity.TooManyAttempts;
import com.creativeai.identity.project.ProjectClient.Reply;
import com.creativeai.platform.problem.ProblemException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Says in our words why a project refused. */
final class Refusals {
  private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
  private static final Duration A_WHILE = Duration.ofMinutes(1);
  private static final int TOO_MANY = 429;

  private Refusals() {}

  static ProblemException of(Reply reply) {
    if (reply.isOutage()) {
      return unavailable("status " + reply.status());
    }
    if (reply.status() == TOO_MANY) {
      return new TooManyAttempts(A_WHILE);
    }
    return switch (reply.error()) {
      case "email_not_confirmed" ->
          new ProblemException(
              IdentityProblem.EMAIL_NOT_CONFIRMED,
              "Open the link in the mail that we sent to your address first.");
      case "user_already_exists", "email_exists" ->
          ProblemException.atField(
              IdentityProblem.EMAIL_TAKEN, "email", "There is an account with this address.");
      case "email_address_invalid", "validation_failed" ->
          ProblemException.atField(
              IdentityProblem.EMAIL_INVALID, "email", "Enter an e-mail address.");
      case "weak_password" ->
          ProblemException.atField(
              IdentityProblem.PASSWORD_WEAK,
              "password",
              "This password is too easy to guess. Choose a longer one.");
      case "same_password" ->
          ProblemException.atField(
              IdentityProblem.PASSWORD_UNCHANGED, "password", "This is the password you have.");
      case "signup_disabled", "email_provider_disabled" ->
          new ProblemException(IdentityProblem.SIGN_UP_CLOSED, "New accounts are not taken here.");
      case "mfa_verification_failed", "mfa_challenge_expired" ->
          ProblemException.atField(
              FactorProblem.CODE_WRONG,
              "code",
              "The code is not right, or was used before. Wait for the next one.");
      case "invalid_credentials", "user_not_found" ->
          new ProblemException(
              IdentityProblem.WRONG_CREDENTIALS, "The address or the password is not right.");
      default -> unknown(reply);
    };
  }

  static ProblemException unreachable(IOException failed) {
    return unavailable(String.valueOf(failed.getMessage()));
  }

  private static ProblemException unknown(Reply reply) {
    LOG.log(Level.WARNING, "supabase=refused status={0} code={1}", reply.status(), reply.error());
    return new ProblemException(
        IdentityProblem.LINK_NOT_VALID, "This did not work, or took too long. Begin again.");
  }

  private static ProblemException unavailable(String cause) {
    LOG.log(Level.WARNING, "supabase=unavailable cause={0}", cause);
    return new ProblemException(
        IdentityProblem.IDENTITY_UNAVAILABLE,
        "Signing in is not possible at the moment. Try again in a minute.");
  }
}
