package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.identity.project.ProjectAccounts;
import com.creativeai.identity.project.ProjectGrant;
import com.creativeai.identity.token.SupabaseProject;
import com.creativeai.identity.token.SupabaseStub.Canned;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.creativeai.platform.security.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1 to S5: the web app of people whom a Supabase project knows. */
class ProjectSignInTest {
  private static final String HOME = "192.0.2.7";
  private static final String PASSWORD_GRANT = "POST /auth/v1/token?grant_type=password";
  private static final String REFRESH = "POST /auth/v1/token?grant_type=refresh_token";
  private static final String FACTOR =
      ",\"user\":{\"factors\":[{\"id\":\"f1\",\"factor_type\":\"totp\",\"status\":\"verified\"}]}";

  private final Identities identity = new Identities();
  private SupabaseProject project;
  private ProjectAccounts accounts;
  private WebSessions sessions;
  private ProjectSignIn signIn;

  @BeforeEach
  void open() throws Exception {
    project = new SupabaseProject(identity);
    accounts = new ProjectAccounts(project.settings, identity.clock);
    sessions =
        new WebSessions(
            identity.store,
            identity.organizations,
            identity.users,
            identity.factors.read,
            new HeldGrants(accounts, project.settings, identity.store, identity.clock),
            new IdGenerator(identity.clock),
            identity.clock);
    signIn =
        new ProjectSignIn(
            accounts,
            project.bearer,
            identity.limits,
            new SignIn(
                identity.passwordCheck,
                identity.organizations,
                identity.personalOrganization(),
                sessions,
                identity.factors.step,
                identity.audit));
    project.stub.answers.put(PASSWORD_GRANT, grant(project.rs256(), "refresh-1", ""));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void passwordIsCheckedByTheProjectAndOpensASession() {
    String token = signIn("carol@acme.example");

    assertThat(find(token).orElseThrow().displayName()).isEqualTo("Carol Shaw");
    assertThat(project.stub.requests)
        .singleElement()
        .asString()
        .startsWith(PASSWORD_GRANT)
        .contains("\"email\":\"carol@acme.example\"", "\"password\":\"secret\"");
  }

  @Test
  void databaseAloneOpensNothingAtTheProject() throws Exception {
    signIn("carol@acme.example");

    String stored =
        identity.store.sessions.values().iterator().next().grant().orElseThrow().sealed();
    assertThat(stored).doesNotContain("refresh-1").doesNotContain(project.rs256());
  }

  @Test
  void sessionEndsWithTheProjectsWithinAMinute() {
    String token = signIn("carol@acme.example");
    assertThat(find(token)).isPresent();
    project.stub.userStatus = 403;
    identity.clock.advance(Duration.ofSeconds(44));
    assertThat(find(token)).as("asked at most every 45 seconds").isPresent();
    identity.clock.advance(Duration.ofSeconds(3));

    assertThat(find(token)).isEmpty();
    assertThat(identity.sessionsOpen()).isZero();
  }

  @Test
  void outageLetsNobodyInAndSignsNobodyOut() {
    String token = signIn("carol@acme.example");
    project.stub.userStatus = 503;
    identity.clock.advance(Duration.ofSeconds(60));
    assertThat(find(token)).isEmpty();
    project.stub.userStatus = 200;
    identity.clock.advance(Duration.ofSeconds(3));

    assertThat(find(token)).isPresent();
  }

  @Test
  void grantIsRefreshedBeforeItRunsOut() throws Exception {
    String token = signIn("carol@acme.example");
    project.stub.answers.put(REFRESH, grant(project.rs256(), "refresh-2", ""));
    identity.clock.advance(Duration.ofMinutes(59));

    assertThat(find(token)).isPresent();
    assertThat(project.stub.requests).contains(REFRESH + " {\"refresh_token\":\"refresh-1\"}");
    assertThat(sessions.grantOf(token)).map(ProjectGrant::refresh).contains("refresh-2");
    project.stub.answers.put(REFRESH, new Canned(400, error("refresh_token_already_used")));
    identity.clock.advance(Duration.ofMinutes(60));
    assertThat(find(token)).isEmpty();
  }

  @Test
  void switchingOrganizationsKeepsTheGrant() {
    String token = signIn("carol@acme.example");
    Caller carol = find(token).orElseThrow();

    String moved = sessions.move(token, carol.organization(), UserId.parse(carol.subject()));
    assertThat(find(token)).isEmpty();
    assertThat(find(moved)).isPresent();
    assertThat(sessions.grantOf(moved)).map(ProjectGrant::refresh).contains("refresh-1");
  }

  @Test
  void signingOutEndsTheProjectsSession() {
    String token = signIn("carol@acme.example");
    new SignOut(sessions, accounts, identity.audit).signOut(token);

    assertThat(find(token)).isEmpty();
    assertThat(project.stub.requests).contains("POST /auth/v1/logout?scope=local {}");
  }

  @Test
  void sessionOfTheEmbeddedIdentityDoesNotCount() {
    String token = sessions.open(Identities.ACME, Identities.ADA, false);

    assertThat(find(token)).isEmpty();
  }

  @Test
  void factorAtTheProjectMustBeShown() throws Exception {
    project.stub.answers.put(PASSWORD_GRANT, grant(project.rs256(), "refresh-1", FACTOR));
    SecondStepNeeded needed =
        catchThrowableOfType(SecondStepNeeded.class, () -> signIn("carol@acme.example"));
    assertThat(identity.sessionsOpen()).isZero();
    project.stub.answers.put(
        "POST /auth/v1/factors/f1/challenge", new Canned(200, "{\"id\":\"c1\"}"));
    String verify = "POST /auth/v1/factors/f1/verify";
    project.stub.answers.put(verify, new Canned(422, error("mfa_verification_failed")));
    assertThat(refusal(() -> signIn.finish(needed.note(), "111111", HOME)))
        .isEqualTo(FactorProblem.CODE_WRONG);
    project.stub.answers.put(verify, grant(project.strong(), "refresh-2", FACTOR));

    String token = signIn.finish(needed.note(), "123 456", HOME);
    assertThat(find(token)).isPresent();
    assertThat(project.stub.requests).anyMatch(request -> request.contains("\"code\":\"123456\""));
  }

  @Test
  void refusalsOfTheProjectAreSaidInOurWords() {
    Map<String, ProblemType> words =
        Map.of(
            "invalid_credentials", IdentityProblem.WRONG_CREDENTIALS,
            "email_not_confirmed", IdentityProblem.EMAIL_NOT_CONFIRMED,
            "weak_password", IdentityProblem.PASSWORD_WEAK,
            "user_already_exists", IdentityProblem.EMAIL_TAKEN,
            "signup_disabled", IdentityProblem.SIGN_UP_CLOSED,
            "something new", IdentityProblem.LINK_NOT_VALID);
    words.forEach(
        (code, problem) -> {
          project.stub.answers.put(PASSWORD_GRANT, new Canned(400, error(code)));
          identity.clock.advance(Duration.ofHours(1));
          assertThat(refusal(() -> signIn("carol@acme.example"))).as(code).isEqualTo(problem);
        });
    identity.clock.advance(Duration.ofHours(1));
    project.stub.answers.put(PASSWORD_GRANT, new Canned(429, error("over_request_rate_limit")));
    assertThat(refusal(() -> signIn("carol@acme.example")))
        .isEqualTo(IdentityProblem.TOO_MANY_ATTEMPTS);
    identity.clock.advance(Duration.ofHours(1));
    project.stub.answers.put(PASSWORD_GRANT, new Canned(502, "<html>"));
    assertThat(refusal(() -> signIn("carol@acme.example")))
        .isEqualTo(IdentityProblem.IDENTITY_UNAVAILABLE);
    project.close();
    identity.clock.advance(Duration.ofHours(1));
    assertThat(refusal(() -> signIn("carol@acme.example")))
        .isEqualTo(IdentityProblem.IDENTITY_UNAVAILABLE);
  }

  @Test
  void guessersWaitHereToo() {
    project.stub.answers.put(PASSWORD_GRANT, new Canned(400, error("invalid_credentials")));
    for (int guess = 0; guess < 5; guess++) {
      refusal(() -> signIn("carol@acme.example"));
    }
    int asked = project.stub.requests.size();

    assertThat(refusal(() -> signIn("carol@acme.example")))
        .isEqualTo(IdentityProblem.TOO_MANY_ATTEMPTS);
    assertThat(project.stub.requests).hasSize(asked);
  }

  @Test
  void codeIsExchangedWithTheVerifierOfTheTrip() throws Exception {
    ProjectTrips trips =
        new ProjectTrips(
            identity.factors.key,
            new com.creativeai.platform.config.DeploymentSettings(
                new com.creativeai.platform.config.Configuration(name -> Optional.empty())),
            new IdGenerator(identity.clock),
            identity.clock);
    ProjectTrips.Departure departure = trips.begin("/calls");
    URI door = accounts.door("google", trips.back(), departure.challenge());
    assertThat(door.toString())
        .startsWith(project.stub.address() + "/auth/v1/authorize?")
        .contains("code_challenge=" + departure.challenge(), "code_challenge_method=s256");
    ProjectTrips.Trip trip = trips.read(departure.note()).orElseThrow();
    assertThat(trip.target()).isEqualTo("/calls");
    project.stub.answers.put(
        "POST /auth/v1/token?grant_type=pkce", grant(project.rs256(), "refresh-1", ""));

    String token = signIn.enter(accounts.exchange("code-1", trip.verifier()), HOME);
    assertThat(find(token)).isPresent();
    assertThat(project.stub.requests)
        .anyMatch(request -> request.contains("\"code_verifier\":\"" + trip.verifier()));
    assertThat(trips.read("forged")).isEmpty();
    identity.clock.advance(Duration.ofHours(1));
    assertThat(trips.read(departure.note())).isEmpty();
  }

  @Test
  void providersAreThoseTheProjectNames() {
    assertThat(accounts.providers()).isEmpty();
    project.stub.answers.put(
        "GET /auth/v1/settings",
        new Canned(200, "{\"external\":{\"google\":true,\"github\":false,\"apple\":true}}"));

    assertThat(accounts.providers()).containsExactly("google");
  }

  private String signIn(String email) {
    return signIn.signIn(new SignIn.Command(email, "secret", HOME));
  }

  private Optional<Caller> find(String token) {
    return sessions.find(token);
  }

  private static ProblemType refusal(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
    return catchThrowableOfType(ProblemException.class, attempt).type();
  }

  private static Canned grant(String access, String refresh, String rest) {
    return new Canned(
        200,
        "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":3600%s}"
            .formatted(access, refresh, rest));
  }

  private static String error(String code) {
    return "{\"code\":400,\"error_code\":\"" + code + "\",\"msg\":\"no\"}";
  }
}
