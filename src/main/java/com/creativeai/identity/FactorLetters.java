package com.creativeai.identity;

import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells people by mail that their second factors changed (F10). */
@ApplicationScoped
public class FactorLetters {
  private static final String NOT_YOU =
      "\n\nIf this was not you, choose a new password at once:\n\n";

  @Inject UserStore users;
  @Inject Mailer mailer;
  @Inject DeploymentSettings deployment;

  public FactorLetters() {}

  FactorLetters(UserStore users, Mailer mailer, DeploymentSettings deployment) {
    this.users = users;
    this.mailer = mailer;
    this.deployment = deployment;
  }

  void added(UserId user, Factor factor) {
    send(
        user,
        "Two-step sign-in is on",
        "An authenticator app was added to your account"
            + named(factor)
            + ". From now on, signing in takes a code of it.");
  }

  void removed(UserId user, Factor factor) {
    send(
        user,
        "An authenticator app was removed",
        "An authenticator app was removed from your account" + named(factor) + ".");
  }

  private void send(UserId user, String subject, String sentence) {
    users
        .find(user)
        .ifPresent(
            known ->
                mailer.send(
                    new Mail(
                        known.email().value(),
                        subject,
                        sentence + NOT_YOU + deployment.publicOrigin() + "/forgot-password\n")));
  }

  private static String named(Factor factor) {
    return factor.name().isEmpty() ? "" : ": " + factor.name();
  }
}
