package com.creativeai.identity;

import com.creativeai.identity.model.EmailToken.Purpose;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Sets a new password by the link of a recovery mail (ID-1, I17). */
@ApplicationScoped
public class ResetPassword {
  @Inject Redeem redeem;
  @Inject ChangeAccount account;
  @Inject AccountMails mails;

  public ResetPassword() {}

  ResetPassword(Redeem redeem, ChangeAccount account, AccountMails mails) {
    this.redeem = redeem;
    this.account = account;
    this.mails = mails;
  }

  /** Whether the link of the mail is still good. */
  public boolean isGood(String link) {
    return redeem.isGood(link, Purpose.RECOVERY);
  }

  /** The link to a first password, for somebody without one who just confirmed their address. */
  public Optional<String> linkWithout(User confirmed) {
    return confirmed.password().equals(PasswordHash.NONE)
        ? Optional.of(mails.recoveryLink(confirmed))
        : Optional.empty();
  }

  /** A password that is refused leaves the link good for another try. */
  public void reset(String link, String password) {
    PasswordRules.require(password, "");
    User user = redeem.link(link, Set.of(Purpose.RECOVERY));
    account.setPassword(user, password);
  }
}
