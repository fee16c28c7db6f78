package com.creativeai.identity;

import com.creativeai.identity.model.SignInLimits;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** Knows people by their address and password (I3, I4, I11). */
@ApplicationScoped
public class PasswordCheck {
  private static final System.Logger LOG = System.getLogger(PasswordCheck.class.getName());

  @Inject UserStore users;
  @Inject Passwords passwords;
  @Inject SignInLimits limits;
  @Inject AccountSettings settings;

  public PasswordCheck() {}

  PasswordCheck(
      UserStore users, Passwords passwords, SignInLimits limits, AccountSettings settings) {
    this.users = users;
    this.passwords = passwords;
    this.limits = limits;
    this.settings = settings;
  }

  /**
   * Whose address and password these are.
   *
   * @param from the client's network address
   * @throws TooManyAttempts when this address or account has to wait
   * @throws ProblemException of an {@link IdentityProblem}
   */
  public User check(String email, String password, String from) {
    String account = EmailAddress.tallied(email);
    Duration wait = limits.begin(account, from);
    if (!wait.isZero()) {
      LOG.log(Level.WARNING, "sign-in=delayed from={0} wait={1}", from, wait);
      throw new TooManyAttempts(wait);
    }
    User user = authenticate(email, password);
    limits.succeeded(account, from);
    if (settings.isConfirmationRequired() && !user.isConfirmed()) {
      throw new ProblemException(
          IdentityProblem.EMAIL_NOT_CONFIRMED,
          "Open the link in the mail that we sent to your address first.");
    }
    return user;
  }

  private User authenticate(String email, String password) {
    Optional<User> user = EmailAddress.find(email).flatMap(users::findByEmail);
    boolean right = passwords.matches(user.map(User::password), password);
    return user.filter(known -> right)
        .orElseThrow(
            () ->
                new ProblemException(
                    IdentityProblem.WRONG_CREDENTIALS,
                    "The address or the password is not right."));
  }
}
