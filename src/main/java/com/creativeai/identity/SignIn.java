package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.SignInLimits;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens a web session for an address and a password (I3, I4). */
@ApplicationScoped
public class SignIn {
  private static final System.Logger LOG = System.getLogger(SignIn.class.getName());

  /**
   * What somebody typed, and where they are.
   *
   * @param from the client's network address
   */
  public record Command(String email, String password, String from) {
    @Override
    public String toString() {
      return "Command[secret]";
    }
  }

  @Inject UserStore users;
  @Inject OrganizationStore organizations;
  @Inject Passwords passwords;
  @Inject WebSessions sessions;
  @Inject SignInLimits limits;
  @Inject AuditTrail audit;

  public SignIn() {}

  SignIn(
      UserStore users,
      OrganizationStore organizations,
      Passwords passwords,
      WebSessions sessions,
      SignInLimits limits,
      AuditTrail audit) {
    this.users = users;
    this.organizations = organizations;
    this.passwords = passwords;
    this.sessions = sessions;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Answers the new session's token.
   *
   * @throws TooManyAttempts when this address or account has to wait
   * @throws ProblemException of an {@link IdentityProblem}
   */
  public String signIn(Command command) {
    String account = command.email().strip().toLowerCase(Locale.ROOT);
    Duration wait = limits.begin(account, command.from());
    if (!wait.isZero()) {
      LOG.log(Level.WARNING, "sign-in=delayed from={0} wait={1}", command.from(), wait);
      throw new TooManyAttempts(wait);
    }
    User user = authenticate(command);
    limits.succeeded(account, command.from());
    Organization organization =
        organizations.listOf(user.id()).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        IdentityProblem.NO_ORGANIZATION,
                        "Your account belongs to no organization. Ask for an invitation."));
    audit.record(
        organization.id(),
        user.id().toString(),
        AuditAction.SESSION_STARTED,
        user.id().toString(),
        Map.of("from", command.from()));
    LOG.log(Level.INFO, "sign-in=done user={0} organization={1}", user.id(), organization.id());
    return sessions.open(organization.id(), user.id());
  }

  private User authenticate(Command command) {
    Optional<User> user = EmailAddress.find(command.email()).flatMap(users::findByEmail);
    boolean right = passwords.matches(user.map(User::password), command.password());
    return user.filter(known -> right)
        .orElseThrow(
            () ->
                new ProblemException(
                    IdentityProblem.WRONG_CREDENTIALS,
                    "The address or the password is not right."));
  }
}
