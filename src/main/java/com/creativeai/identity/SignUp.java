package com.creativeai.identity;

import com.creativeai.identity.model.MailLimits;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Opens an account (I3, I11 to I13). Known and unknown addresses get the same answer. */
@ApplicationScoped
public class SignUp {
  private static final System.Logger LOG = System.getLogger(SignUp.class.getName());

  /**
   * What somebody typed, and where they are.
   *
   * @param name as they want to be called; empty for the first part of the address
   * @param metadata what a client wants to keep with the user
   * @param from the client's network address
   */
  public record Command(
      String email, String password, String name, Map<String, Object> metadata, String from) {
    @Override
    public String toString() {
      return "Command[secret]";
    }
  }

  @Inject UserStore users;
  @Inject UserChanges changes;
  @Inject Passwords passwords;
  @Inject AccountMails mails;
  @Inject AfterAnswer later;
  @Inject MailLimits limits;
  @Inject PersonalOrganization organizations;
  @Inject JoinOrganization joining;
  @Inject AccountSettings settings;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public SignUp() {}

  SignUp(
      UserStore users,
      UserChanges changes,
      Passwords passwords,
      AccountMails mails,
      AfterAnswer later,
      MailLimits limits,
      PersonalOrganization organizations,
      JoinOrganization joining,
      AccountSettings settings,
      IdGenerator ids,
      Clock clock) {
    this.users = users;
    this.changes = changes;
    this.passwords = passwords;
    this.mails = mails;
    this.later = later;
    this.limits = limits;
    this.organizations = organizations;
    this.joining = joining;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Answers the new user, or one that looks the same and does not exist when the address has an
   * account. Whether the new one may be let in now is for {@link #isLetInAtOnce} to say.
   *
   * @throws ProblemException of an {@link IdentityProblem}
   */
  public User signUp(Command command) {
    EmailAddress email =
        EmailAddress.find(command.email())
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        IdentityProblem.EMAIL_INVALID, "email", "Enter an e-mail address."));
    PasswordRules.require(command.password(), email.value());
    Map<String, Object> metadata = UserMetadata.checked(command.metadata());
    Duration wait = limits.begin(email.value(), command.from());
    if (!wait.isZero()) {
      if (limits.isFree(command.from())) {
        later.run("sign-up", () -> contest(email, command.password()));
      }
      throw TooManyAttempts.mails(wait);
    }
    PasswordHash password = passwords.hash(command.password());
    User wanted =
        User.unconfirmed(
                new UserId(ids.next()),
                email,
                UserMetadata.name(command.name(), metadata, email),
                password,
                clock.instant())
            .withMetadata(metadata);
    if (!settings.isConfirmationRequired()) {
      return signUpAtOnce(wanted);
    }
    later.run("sign-up", () -> signUp(wanted, command.password()));
    return wanted;
  }

  /** Where nobody has to confirm an address; it counts as unproven all the same. */
  public boolean isLetInAtOnce() {
    return !settings.isConfirmationRequired();
  }

  private void signUp(User wanted, String password) {
    Optional<User> known = users.findByEmail(wanted.email());
    if (known.isEmpty() && !isWelcome(wanted.email())) {
      mails.byInvitationOnly(wanted.email());
    } else if (known.isEmpty() && users.add(wanted)) {
      LOG.log(Level.INFO, "sign-up=begun user={0}", wanted.id());
      mails.confirmation(wanted);
    } else if (known.filter(user -> !user.isConfirmed()).isPresent()) {
      contest(wanted.email(), password).ifPresent(mails::confirmation);
    } else {
      mails.knownAlready(wanted.email());
    }
  }

  /** Who was not invited learns by mail, so that nobody learns here who was. */
  private boolean isWelcome(EmailAddress email) {
    return settings.isSignUpOpen() || joining.isInvited(email);
  }

  /** Also where no more mail is sent: who floods a mailbox must not win by that. */
  private Optional<User> contest(EmailAddress email, String password) {
    return users
        .findByEmail(email)
        .flatMap(known -> changes.change(known.id(), user -> contested(user, password)));
  }

  /**
   * Two people who know different passwords signed up with one address. Neither password is kept:
   * whoever reads the mail chooses one.
   */
  private User contested(User user, String password) {
    boolean isSame = passwords.matches(Optional.of(user.password()), password);
    return user.isConfirmed() || isSame ? user : user.withPassword(PasswordHash.NONE);
  }

  /** Without confirmation an address that is taken cannot be hidden: nobody would be let in. */
  private User signUpAtOnce(User wanted) {
    if (!settings.isSignUpOpen()) {
      throw new ProblemException(
          IdentityProblem.SIGN_UP_CLOSED,
          "Addresses are not confirmed here, so nobody is invited.");
    }
    if (!users.add(wanted)) {
      throw ProblemException.atField(
          IdentityProblem.EMAIL_TAKEN, "email", "There is an account with this address already.");
    }
    organizations.ensureFor(wanted);
    return wanted;
  }
}
