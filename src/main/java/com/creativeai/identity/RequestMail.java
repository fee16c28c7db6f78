package com.creativeai.identity;

import com.creativeai.identity.model.EmailToken.Purpose;
import com.creativeai.identity.model.MailLimits;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Mails a link to an address if it has an account. Looking that up happens after the answer, which
 * is therefore the same, and as quick, for every address (I3).
 */
@ApplicationScoped
public class RequestMail {
  @Inject UserStore users;
  @Inject AccountMails mails;
  @Inject MailLimits limits;
  @Inject AfterAnswer later;

  public RequestMail() {}

  RequestMail(UserStore users, AccountMails mails, MailLimits limits, AfterAnswer later) {
    this.users = users;
    this.mails = mails;
    this.limits = limits;
    this.later = later;
  }

  /** A link to choose a new password. */
  public void recovery(String email, String from) {
    request(email, from, Purpose.RECOVERY);
  }

  /** The mail of a sign-up once more, as long as the address is not confirmed. */
  public void confirmation(String email, String from) {
    request(email, from, Purpose.SIGN_UP);
  }

  private void request(String email, String from, Purpose purpose) {
    Duration wait = limits.begin(EmailAddress.tallied(email), from);
    if (!wait.isZero()) {
      throw TooManyAttempts.mails(wait);
    }
    later.run(
        "mail",
        () ->
            EmailAddress.find(email)
                .flatMap(users::findByEmail)
                .ifPresent(user -> send(user, purpose)));
  }

  private void send(User user, Purpose purpose) {
    if (purpose == Purpose.RECOVERY) {
      mails.recovery(user);
    } else if (!user.isConfirmed()) {
      mails.confirmation(user);
    }
  }
}
