package com.creativeai.identity;

import com.creativeai.identity.model.EmailToken;
import com.creativeai.identity.model.EmailToken.Purpose;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.SignInLimits;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Uses up a mailed link or code, which confirms the address it was mailed to (I16). */
@ApplicationScoped
public class Redeem {
  private static final System.Logger LOG = System.getLogger(Redeem.class.getName());

  @Inject AccountMails mails;
  @Inject AccountNotices notices;
  @Inject UserStore users;
  @Inject UserChanges changes;
  @Inject PersonalOrganization organizations;
  @Inject SignInLimits limits;
  @Inject Clock clock;

  public Redeem() {}

  Redeem(
      AccountMails mails,
      AccountNotices notices,
      UserStore users,
      UserChanges changes,
      PersonalOrganization organizations,
      SignInLimits limits,
      Clock clock) {
    this.mails = mails;
    this.notices = notices;
    this.users = users;
    this.changes = changes;
    this.organizations = organizations;
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether the link would be good now; nothing is used up. */
  public boolean isGood(String link, Purpose purpose) {
    return mails.findByLink(link).filter(token -> token.purpose() == purpose).isPresent();
  }

  /** Answers the person of a link; throws LINK_NOT_VALID. */
  public User link(String link, Set<Purpose> accepted) {
    return redeem(mails.findByLink(link).filter(token -> accepted.contains(token.purpose())));
  }

  /**
   * Answers the person of a code. Guessing is held up as with passwords.
   *
   * @throws TooManyAttempts when this address or account has to wait
   */
  public User code(String email, String code, Purpose purpose, String from) {
    String account = "code:" + EmailAddress.tallied(email);
    Duration wait = limits.begin(account, from);
    if (!wait.isZero()) {
      throw new TooManyAttempts(wait);
    }
    User user =
        redeem(
            EmailAddress.find(email)
                .flatMap(users::findByEmail)
                .flatMap(known -> mails.findByCode(known, purpose, code)));
    limits.succeeded(account, from);
    return user;
  }

  private User redeem(Optional<EmailToken> found) {
    EmailToken token = found.filter(mails::take).orElseThrow(Redeem::notValid);
    User confirmed =
        changes.change(token.user(), user -> confirmed(user, token)).orElseThrow(Redeem::notValid);
    organizations.ensureFor(confirmed);
    if (token.purpose() == Purpose.EMAIL_CHANGE) {
      notices.addressChanged(confirmed);
    }
    LOG.log(Level.INFO, "email=confirmed user={0} for={1}", confirmed.id(), token.purpose());
    return confirmed;
  }

  private User confirmed(User user, EmailToken token) {
    boolean current = token.purpose() == Purpose.EMAIL_CHANGE || token.email().equals(user.email());
    if (!current) {
      throw notValid();
    }
    // Who signed up need not be who reads the mail: a lost password is chosen anew by the latter.
    boolean isStrangers = token.purpose() == Purpose.RECOVERY && !user.isConfirmed();
    User known = isStrangers ? user.withPassword(PasswordHash.NONE) : user;
    return known.confirmed(token.email(), clock.instant());
  }

  private static ProblemException notValid() {
    return new ProblemException(
        IdentityProblem.LINK_NOT_VALID,
        "The link or code was used, is over or was replaced by a later one. Ask for a new mail.");
  }
}
