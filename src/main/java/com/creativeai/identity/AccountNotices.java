package com.creativeai.identity;

import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.mail.Mailer;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * Tells people, and the audit logs of their organizations, what happened to their account, so that
 * it does not happen unseen (I21).
 */
@ApplicationScoped
public class AccountNotices {
  private static final System.Logger LOG = System.getLogger(AccountNotices.class.getName());

  private static final String UNDO =
      "choose a new password now, which undoes it and signs out everybody who uses your account";

  @Inject Mailer mailer;
  @Inject AuditTrail audit;
  @Inject OrganizationStore organizations;
  @Inject DeploymentSettings deployment;

  public AccountNotices() {}

  AccountNotices(
      Mailer mailer,
      AuditTrail audit,
      OrganizationStore organizations,
      DeploymentSettings deployment) {
    this.mailer = mailer;
    this.audit = audit;
    this.organizations = organizations;
    this.deployment = deployment;
  }

  void passwordChanged(User user) {
    record(user, AuditAction.PASSWORD_CHANGED, Map.of());
    mail(
        user,
        "Your password was changed",
        "The password of your account was changed just now.",
        UNDO);
  }

  /** Goes to the address that is in force, whose reader can still stop it. */
  void addressChangeAsked(User user, EmailAddress wanted) {
    record(user, AuditAction.EMAIL_CHANGE_ASKED, Map.of("email", wanted.value()));
    mail(
        user,
        "Your e-mail address is about to change",
        "Your account will be known by the address " + wanted.value() + " once that is confirmed.",
        UNDO);
  }

  void addressChanged(User user) {
    record(user, AuditAction.EMAIL_CHANGED, Map.of("email", user.email().value()));
  }

  void refreshTokenReused(User user) {
    record(user, AuditAction.SESSION_REVOKED, Map.of("cause", "refresh-token-reuse"));
  }

  void clientSignedIn(User user) {
    record(user, AuditAction.SESSION_STARTED, Map.of("by", "client"));
  }

  private void record(User user, String action, Map<String, String> details) {
    String person = user.id().toString();
    organizations
        .listOf(user.id())
        .forEach(tenant -> audit.record(tenant.id(), person, action, person, details));
  }

  /** A mail that cannot be sent must not undo, or stop halfway, what it tells of. */
  void mail(User user, String subject, String sentence, String advice) {
    Mail notice =
        new Mail(
            user.email().value(),
            subject,
            sentence
                + "\n\nIf this was not you, "
                + advice
                + ":\n\n"
                + deployment.publicOrigin()
                + "/forgot-password\n");
    try {
      mailer.send(notice);
    } catch (ProblemException full) {
      LOG.log(Level.WARNING, "notice=lost user={0} cause={1}", user.id(), full.detail());
    }
  }
}
