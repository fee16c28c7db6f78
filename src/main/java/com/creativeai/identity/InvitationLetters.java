package com.creativeai.identity;

import com.creativeai.identity.model.Invitation;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.mail.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes to people who are invited. */
@ApplicationScoped
public class InvitationLetters {
  @Inject Mailer mailer;
  @Inject DeploymentSettings deployment;

  public InvitationLetters() {}

  InvitationLetters(Mailer mailer, DeploymentSettings deployment) {
    this.mailer = mailer;
    this.deployment = deployment;
  }

  /** Where the token is accepted. */
  String link(String token) {
    return deployment.publicOrigin() + "/invitation/" + token;
  }

  /** The same letter for people with and without an account. */
  void send(String organizationName, Invitation invitation, String token) {
    // Names from before they were checked may have line breaks, which no header may.
    String organization = organizationName.replaceAll("\\p{Cntrl}+", " ");
    mailer.send(
        new Mail(
            invitation.email().value(),
            "You are invited to " + organization,
            "Hello,\n\n"
                + "you are invited to join "
                + organization
                + " on Creative AI as "
                + invitation.role().code()
                + ".\n\n"
                + "Open this address within "
                + Invitation.VALID.toDays()
                + " days, and sign in or sign up with "
                + invitation.email().value()
                + ":\n\n"
                + link(token)
                + "\n\nIf you did not expect this, there is nothing to do.\n"));
  }
}
