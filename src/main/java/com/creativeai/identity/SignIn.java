package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.project.ProjectGrant;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
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

  @Inject PasswordCheck check;
  @Inject OrganizationStore organizations;
  @Inject PersonalOrganization personal;
  @Inject WebSessions sessions;
  @Inject SecondStep secondStep;
  @Inject AuditTrail audit;

  public SignIn() {}

  SignIn(
      PasswordCheck check,
      OrganizationStore organizations,
      PersonalOrganization personal,
      WebSessions sessions,
      SecondStep secondStep,
      AuditTrail audit) {
    this.check = check;
    this.organizations = organizations;
    this.personal = personal;
    this.sessions = sessions;
    this.secondStep = secondStep;
    this.audit = audit;
  }

  /**
   * Answers the new session's token.
   *
   * @throws SecondStepNeeded when the person has a second factor: there is no session yet (F7)
   * @throws TooManyAttempts when this address or account has to wait
   * @throws ProblemException of an {@link IdentityProblem}
   */
  public String signIn(Command command) {
    return open(check.check(command.email(), command.password(), command.from()), command.from());
  }

  /** The same for somebody who was let in by another way. */
  public String open(User user, String from) {
    secondStep.demand(user);
    return open(user, false, from);
  }

  /**
   * The second step (F7). Answers the new session's token.
   *
   * @param note of {@link SecondStepNeeded}
   * @param code of the app, or a recovery code
   * @throws TooManyAttempts when this address or person has to wait
   * @throws ProblemException LINK_NOT_VALID when the first step must be done again
   */
  public String finish(String note, String code, String from) {
    return open(secondStep.pass(note, code, from), true, from);
  }

  private String open(User user, boolean strong, String from) {
    return open(user, strong, Optional.empty(), from);
  }

  /** Somebody is known well enough, with what a project granted them. */
  String open(User user, boolean strong, Optional<ProjectGrant> grant, String from) {
    personal.ensureFor(user);
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
        Map.of("from", from));
    LOG.log(Level.INFO, "sign-in=done user={0} organization={1}", user.id(), organization.id());
    return sessions.open(organization.id(), user.id(), strong, grant);
  }
}
