package com.creativeai.identity.project;

import com.creativeai.identity.external.ExternalClient;
import com.creativeai.identity.project.ProjectClient.Reply;
import com.creativeai.identity.token.TokenSettings;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of the configured project (S1). */
@ApplicationScoped
public class ProjectAccounts {
  private static final System.Logger LOG = System.getLogger(ProjectAccounts.class.getName());
  private static final List<String> PROVIDERS = List.of("google", "github");
  private static final String CHALLENGE_METHOD = "s256";

  @Inject TokenSettings settings;
  @Inject Clock clock;

  public ProjectAccounts() {}

  public ProjectAccounts(TokenSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** A request that may fail on the way. */
  private interface Request {
    Reply send(ProjectClient project) throws IOException;
  }

  /**
   * Signs in with a password.
   *
   * @throws ProblemException of an {@link com.creativeai.identity.IdentityProblem}, like all here
   */
  public ProjectGrant signIn(String email, String password) {
    return grant(
        project ->
            project.post(
                "/token?grant_type=password",
                Optional.empty(),
                Map.of("email", email, "password", password)));
  }

  /** Opens an account; the project mails a link that leads back with a code. */
  public void signUp(String email, String password, String name, URI back, String challenge) {
    ask(
        project ->
            project.post(
                "/signup?" + ExternalClient.form(Map.of("redirect_to", back.toString())),
                Optional.empty(),
                Map.of(
                    "email",
                    email,
                    "password",
                    password,
                    "data",
                    Map.of("full_name", name),
                    "code_challenge",
                    challenge,
                    "code_challenge_method",
                    CHALLENGE_METHOD)));
  }

  /** Mails the link of a sign-up once more. */
  public void confirmAgain(String email) {
    ask(
        project ->
            project.post("/resend", Optional.empty(), Map.of("type", "signup", "email", email)));
  }

  /** Mails a link that leads back with a code, to choose a new password with. */
  public void recover(String email, URI back, String challenge) {
    ask(
        project ->
            project.post(
                "/recover?" + ExternalClient.form(Map.of("redirect_to", back.toString())),
                Optional.empty(),
                Map.of(
                    "email",
                    email,
                    "code_challenge",
                    challenge,
                    "code_challenge_method",
                    CHALLENGE_METHOD)));
  }

  /** Where a browser goes to sign in through a provider. */
  public URI door(String provider, URI back, String challenge) {
    return project()
        .address(
            "/authorize?"
                + ExternalClient.form(
                    Map.of(
                        "provider", provider,
                        "redirect_to", back.toString(),
                        "code_challenge", challenge,
                        "code_challenge_method", CHALLENGE_METHOD)));
  }

  /** What the code that a browser came back with is good for. */
  public ProjectGrant exchange(String code, String verifier) {
    return grant(
        project ->
            project.post(
                "/token?grant_type=pkce",
                Optional.empty(),
                Map.of("auth_code", code, "code_verifier", verifier)));
  }

  /** The grant of somebody who showed a code of their factor. */
  public ProjectGrant showFactor(ProjectGrant weak, String code) {
    Optional<String> bearer = Optional.of(weak.access());
    String factor = "/factors/" + weak.factor().orElseThrow();
    String challenge =
        ask(project -> project.post(factor + "/challenge", bearer, Map.of()))
            .body()
            .path("id")
            .asText("");
    return grant(
        project ->
            project.post(
                factor + "/verify",
                bearer,
                Map.of("challenge_id", challenge, "code", code.replaceAll("\\s", ""))));
  }

  /** Sets a new password. */
  public void setPassword(ProjectGrant grant, String password) {
    ask(project -> project.put("/user", Optional.of(grant.access()), Map.of("password", password)));
  }

  /** The grant as it is now, refreshed when it is about to run out; empty when it is over (S3). */
  public Optional<ProjectGrant> current(ProjectGrant grant) {
    boolean stale = grant.isStale(clock.instant());
    Reply reply =
        send(
            project ->
                stale
                    ? project.post(
                        "/token?grant_type=refresh_token",
                        Optional.empty(),
                        Map.of("refresh_token", grant.refresh()))
                    : project.get("/user", Optional.of(grant.access())));
    if (reply.isOutage() || reply.status() == 429) {
      throw Refusals.of(reply);
    }
    if (!reply.isGood()) {
      return Optional.empty();
    }
    return Optional.of(stale ? ProjectGrant.of(reply.body(), clock.instant()) : grant);
  }

  /** Ends the grant's session; one that cannot be ended now ends by itself. */
  public void signOut(ProjectGrant grant) {
    try {
      send(project -> project.post("/logout?scope=local", Optional.of(grant.access()), Map.of()));
    } catch (ProblemException unavailable) {
      LOG.log(Level.INFO, "supabase=sign-out-later");
    }
  }

  /** Through whom people may sign in besides; none while the project does not say. */
  public List<String> providers() {
    try {
      var external = ask(project -> project.get("/settings", Optional.empty())).body();
      return PROVIDERS.stream()
          .filter(name -> external.at("/external/" + name).asBoolean(false))
          .toList();
    } catch (ProblemException unavailable) {
      return List.of();
    }
  }

  private ProjectGrant grant(Request request) {
    return ProjectGrant.of(ask(request).body(), clock.instant());
  }

  private Reply ask(Request request) {
    Reply reply = send(request);
    if (!reply.isGood()) {
      throw Refusals.of(reply);
    }
    return reply;
  }

  private Reply send(Request request) {
    try {
      return request.send(project());
    } catch (IOException failed) {
      throw Refusals.unreachable(failed);
    }
  }

  private ProjectClient project() {
    return new ProjectClient(settings.supabase(), settings.supabaseAnonKey().reveal());
  }
}
