package com.creativeai.identity;

import com.creativeai.identity.model.SignInLimits;
import com.creativeai.identity.project.ProjectAccounts;
import com.creativeai.identity.project.ProjectGrant;
import com.creativeai.identity.token.BearerTokens;
import com.creativeai.identity.token.SignedIn;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens web sessions for people whom a Supabase project knows (S1 to S5). */
@ApplicationScoped
public class ProjectSignIn {
  @Inject ProjectAccounts accounts;
  @Inject BearerTokens bearers;
  @Inject SignInLimits limits;
  @Inject SignIn signIn;

  public ProjectSignIn() {}

  ProjectSignIn(
      ProjectAccounts accounts, BearerTokens bearers, SignInLimits limits, SignIn signIn) {
    this.accounts = accounts;
    this.bearers = bearers;
    this.limits = limits;
    this.signIn = signIn;
  }

  /**
   * Answers the new session's token.
   *
   * @throws SecondStepNeeded with the grant as its note, when the person has a factor to show
   * @throws ProblemException of an {@link IdentityProblem}
   */
  public String signIn(SignIn.Command command) {
    String account = EmailAddress.tallied(command.email());
    ProjectGrant grant =
        limited(
            account,
            command.from(),
            () -> accounts.signIn(command.email().strip(), command.password()));
    return enter(grant, command.from());
  }

  /** The same for somebody who came back from the project. */
  public String enter(ProjectGrant grant, String from) {
    SignedIn person =
        bearers
            .find("Bearer " + grant.access())
            .orElseThrow(
                () ->
                    new ProblemException(
                        IdentityProblem.IDENTITY_UNAVAILABLE,
                        "The project does not confirm who you are. Try again in a minute."));
    if (grant.factor().isPresent() && !person.isStrong()) {
      throw new SecondStepNeeded(grant.text());
    }
    return signIn.open(person.user(), person.isStrong(), Optional.of(grant), from);
  }

  /**
   * The second step.
   *
   * @param note of {@link SecondStepNeeded}
   */
  public String finish(String note, String code, String from) {
    ProjectGrant weak = ProjectGrant.read(note);
    String factor = "factor:" + weak.factor().orElse("");
    return enter(limited(factor, from, () -> accounts.showFactor(weak, code)), from);
  }

  private ProjectGrant limited(String account, String from, Supplier<ProjectGrant> attempt) {
    Duration wait = limits.begin(account, from);
    if (!wait.isZero()) {
      throw new TooManyAttempts(wait);
    }
    ProjectGrant grant = attempt.get();
    limits.succeeded(account, from);
    return grant;
  }
}
