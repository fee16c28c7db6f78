package com.creativeai.identity;

import com.creativeai.identity.model.MailLimits;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
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
  @Inject UserChanges changes;
  @Inject Passwords passwords;
  @Inject AccountMails mails;
  @Inject AccountNotices notices;
  @Inject MailLimits limits;
  @Inject EndSessions sessions;

  public ChangeAccount() {}

  ChangeAccount(
      UserStore users,
      UserChanges changes,
      Passwords passwords,
      AccountMails mails,
      AccountNotices notices,
      MailLimits limits,
      EndSessions sessions) {
    this.users = users;
    this.changes = changes;
    this.passwords = passwords;
    this.mails = mails;
    this.notices = notices;
    this.limits = limits;
    this.sessions = sessions;
  }

  /** Answers the user as they are now; a new address counts once it is confirmed. */
  public User change(Command command) {
    User user = users.find(command.user()).orElseThrow(ChangeAccount::gone);
    Optional<EmailAddress> address =
        command.email().map(ChangeAccount::address).filter(wanted -> !wanted.equals(user.email()));
    Optional<PasswordHash> password = command.password().map(text -> checked(user, text));
    UserMetadata.merged(user.metadata(), command.metadata());
    address.ifPresent(wanted -> demandMail(wanted, command.from()));
    User changed =
        changes
            .change(user.id(), now -> changed(now, password, command.metadata()))
            .orElseThrow(ChangeAccount::gone);
    if (password.isPresent()) {
      passwordIsNew(changed, command.session());
    }
    address.ifPresent(wanted -> askAt(changed, wanted));
    return changed;
  }

  /** Gives somebody who lost their password another one, and ends all their sessions. */
  void setPassword(User user, String password) {
    PasswordRules.require(password, user.email().value());
    PasswordHash hash = passwords.hash(password);
    User changed =
        changes.change(user.id(), now -> now.withPassword(hash)).orElseThrow(ChangeAccount::gone);
    passwordIsNew(changed, Optional.empty());
  }

  private static User changed(
      User now, Optional<PasswordHash> password, Map<String, Object> metadata) {
    return now.withMetadata(UserMetadata.merged(now.metadata(), metadata))
        .withPassword(password.orElse(now.password()));
  }

  private PasswordHash checked(User user, String password) {
    PasswordRules.require(password, user.email().value());
    if (passwords.matches(Optional.of(user.password()), password)) {
      throw ProblemException.atField(
          IdentityProblem.PASSWORD_UNCHANGED,
          "password",
          "Choose a password that differs from the old one.");
    }
    return passwords.hash(password);
  }

  private void demandMail(EmailAddress wanted, String from) {
    Duration wait = limits.begin(wanted.value(), from);
    if (!wait.isZero()) {
      throw TooManyAttempts.mails(wait);
    }
  }

  private void askAt(User user, EmailAddress wanted) {
    notices.addressChangeAsked(user, wanted);
    if (users.findByEmail(wanted).isEmpty()) {
      mails.emailChange(user, wanted);
    } else {
      mails.knownAlready(wanted);
    }
  }

  /** Whoever knew the old one, or has a mail from before, is out. */
  private void passwordIsNew(User user, Optional<UUID> kept) {
    kept.ifPresentOrElse(
        session -> sessions.endOthers(user.id(), session), () -> sessions.endAll(user.id()));
    mails.forget(user.id());
    notices.passwordChanged(user);
    LOG.log(Level.INFO, "password=changed user={0}", user.id());
  }

  private static ProblemException gone() {
    return new ProblemException(IdentityProblem.SESSION_OVER, "Sign in again.");
  }

  private static EmailAddress address(String text) {
    return EmailAddress.find(text)
        .orElseThrow(
            () ->
                ProblemException.atField(
                    IdentityProblem.EMAIL_INVALID, "email", "Enter an e-mail address."));
  }
}
