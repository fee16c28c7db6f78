package com.creativeai.identity;

import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.MailLimits;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes somebody's own account (ID-1, ID-4). A new password ends all other sessions (I17). */
@ApplicationScoped
public class ChangeAccount {
  private static final System.Logger LOG = System.getLogger(ChangeAccount.class.getName());

  /**
   * What changes.
   *
   * @param session the one that stays open when the password changes
   * @param from the client's network address
   */
  public record Command(
      UserId user,
      Optional<UUID> session,
      Optional<String> password,
      Optional<String> email,
      Map<String, Object> metadata,
      String from) {
    @Override
    public String toString() {
      return "Command[secret]";
    }
  }

  @Inject UserStore users;
  @Inject Passwords passwords;
  @Inject AccountMails mails;
  @Inject MailLimits limits;
  @Inject AuthSessionStore sessions;
  @Inject WebSessions webSessions;
  @Inject OrganizationStore organizations;
  @Inject Clock clock;

  public ChangeAccount() {}

  ChangeAccount(
      UserStore users,
      Passwords passwords,
      AccountMails mails,
      MailLimits limits,
      AuthSessionStore sessions,
      WebSessions webSessions,
      OrganizationStore organizations,
      Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.mails = mails;
    this.limits = limits;
    this.sessions = sessions;
    this.webSessions = webSessions;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Answers the user as they are now; a new address counts once it is confirmed. */
  public User change(Command command) {
    User user =
        users
            .find(command.user())
            .orElseThrow(
                () -> new ProblemException(IdentityProblem.SESSION_OVER, "Sign in again."));
    Optional<EmailAddress> address = command.email().map(ChangeAccount::address);
    User changed =
        user.withMetadata(UserMetadata.merged(user.metadata(), command.metadata()))
            .changedAt(clock.instant());
    if (command.password().isPresent()) {
      changed = withPassword(changed, command.password().get());
    }
    address
        .filter(wanted -> !wanted.equals(user.email()))
        .ifPresent(wanted -> askAt(user, wanted, command.from()));
    users.replace(changed);
    if (command.password().isPresent()) {
      endOtherSessions(changed, command.session());
    }
    return changed;
  }

  /** Gives somebody who lost their password another one, and ends all their sessions. */
  void setPassword(User user, String password) {
    PasswordRules.require(password, user.email().value());
    User changed = user.withPassword(passwords.hash(password)).changedAt(clock.instant());
    users.replace(changed);
    endOtherSessions(changed, Optional.empty());
  }

  private User withPassword(User user, String password) {
    PasswordRules.require(password, user.email().value());
    if (passwords.matches(Optional.of(user.password()), password)) {
      throw ProblemException.atField(
          IdentityProblem.PASSWORD_UNCHANGED,
          "password",
          "Choose a password that differs from the old one.");
    }
    return user.withPassword(passwords.hash(password));
  }

  private void askAt(User user, EmailAddress wanted, String from) {
    Duration wait = limits.begin(wanted.value(), from);
    if (!wait.isZero()) {
      throw TooManyAttempts.mails(wait);
    }
    if (users.findByEmail(wanted).isEmpty()) {
      mails.emailChange(user, wanted);
    } else {
      mails.knownAlready(wanted);
    }
  }

  private void endOtherSessions(User user, Optional<UUID> kept) {
    kept.ifPresentOrElse(
        session -> sessions.removeOthers(user.id(), session), () -> sessions.removeOf(user.id()));
    organizations.listOf(user.id()).forEach(tenant -> webSessions.endAllOf(tenant.id(), user.id()));
    LOG.log(Level.INFO, "password=changed user={0}", user.id());
  }

  private static EmailAddress address(String text) {
    return EmailAddress.find(text)
        .orElseThrow(
            () ->
                ProblemException.atField(
                    IdentityProblem.EMAIL_INVALID, "email", "Enter an e-mail address."));
  }
}
