package com.creativeai.identity;

import com.creativeai.identity.model.EmailToken;
import com.creativeai.identity.model.EmailToken.Purpose;
import com.creativeai.identity.model.EmailTokenStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.token.IdentityKey;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.mail.Mailer;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Mails links and codes that show that somebody reads mail at their address (I16). */
@ApplicationScoped
public class AccountMails {
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final int CODES = 100_000_000;
  private static final String IGNORE =
      "\n\nIf this was not you, ignore this mail: nothing happens then.\n";

  @Inject EmailTokenStore tokens;
  @Inject Mailer mailer;
  @Inject IdentityKey key;
  @Inject DeploymentSettings deployment;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  private final SecureRandom random = new SecureRandom();

  public AccountMails() {}

  AccountMails(
      EmailTokenStore tokens,
      Mailer mailer,
      IdentityKey key,
      DeploymentSettings deployment,
      IdGenerator ids,
      Clock clock) {
    this.tokens = tokens;
    this.mailer = mailer;
    this.key = key;
    this.deployment = deployment;
    this.ids = ids;
    this.clock = clock;
  }

  void confirmation(User user) {
    send(
        user,
        Purpose.SIGN_UP,
        user.email(),
        "Confirm your e-mail address",
        "Welcome. Open this link to confirm your e-mail address:",
        "/confirm-email");
  }

  void recovery(User user) {
    send(
        user,
        Purpose.RECOVERY,
        user.email(),
        "Choose a new password",
        "Open this link to choose a new password:",
        "/reset-password");
  }

  void emailChange(User user, EmailAddress address) {
    send(
        user,
        Purpose.EMAIL_CHANGE,
        address,
        "Confirm your new e-mail address",
        "Open this link to use this address for your account from now on:",
        "/confirm-email");
  }

  /** Somebody tried to sign up with the address of an account. */
  void knownAlready(EmailAddress address) {
    mailer.send(
        new Mail(
            address.value(),
            "You have an account already",
            "Somebody, probably you, wanted to open an account with this address. It has one"
                + " already. Sign in here:\n\n"
                + deployment.publicOrigin()
                + "/sign-in\n\nYou can choose a new password there too."
                + IGNORE));
  }

  /** Somebody without an invitation tried to sign up where one is needed. */
  void byInvitationOnly(EmailAddress address) {
    mailer.send(
        new Mail(
            address.value(),
            "You need an invitation",
            "Somebody, probably you, wanted to open an account with this address at "
                + deployment.publicOrigin()
                + ". New accounts are by invitation there, and this address has none that is"
                + " open. Ask whom you want to work with to invite it."
                + IGNORE));
  }

  /** The mailed token of a link, unless it is over. */
  Optional<EmailToken> findByLink(String token) {
    return tokens.findByLink(TokenHash.of(token)).filter(this::isAlive);
  }

  /** The mailed token of a person, if this is its code. */
  Optional<EmailToken> findByCode(User user, Purpose purpose, String code) {
    return tokens
        .find(user.id(), purpose)
        .filter(this::isAlive)
        .filter(
            token ->
                MessageDigest.isEqual(
                    token.codeDigest().getBytes(StandardCharsets.US_ASCII),
                    digest(user.id(), purpose, code).getBytes(StandardCharsets.US_ASCII)));
  }

  /** The way to a new password, for somebody who is known to read mail at their address. */
  String recoveryLink(User user) {
    return put(user, Purpose.RECOVERY, user.email(), code());
  }

  /** Makes everything worthless that was mailed to them. */
  void forget(UserId user) {
    tokens.removeOf(user);
  }

  /** Uses it up; false when somebody was quicker. */
  boolean take(EmailToken token) {
    return tokens.take(token);
  }

  private void send(
      User user,
      Purpose purpose,
      EmailAddress address,
      String subject,
      String sentence,
      String page) {
    String code = code();
    String link = put(user, purpose, address, code);
    mailer.send(
        new Mail(
            address.value(),
            subject,
            sentence
                + "\n\n"
                + deployment.publicOrigin()
                + page
                + "?token="
                + link
                + "\n\nIf an app asks you for a code: "
                + code
                + "\n\nBoth are good for one hour."
                + IGNORE));
  }

  /** Answers what goes into the link. */
  private String put(User user, Purpose purpose, EmailAddress address, String code) {
    tokens.removeExpired(clock.instant());
    String link = ids.token();
    tokens.put(
        new EmailToken(
            user.id(),
            purpose,
            TokenHash.of(link),
            digest(user.id(), purpose, code),
            address,
            clock.instant().plus(LIFETIME)));
    return link;
  }

  private String code() {
    return String.format(Locale.ROOT, "%08d", random.nextInt(CODES));
  }

  private boolean isAlive(EmailToken token) {
    return clock.instant().isBefore(token.expiresAt());
  }

  private String digest(UserId user, Purpose purpose, String code) {
    return key.digest("email-code", user + ":" + purpose + ":" + code);
  }
}
