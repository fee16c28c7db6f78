package com.creativeai.identity;

import com.creativeai.identity.external.ExternalClient;
import com.creativeai.identity.external.ExternalPerson;
import com.creativeai.identity.external.ExternalProvider;
import com.creativeai.identity.external.ExternalProviders;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.SignInCode;
import com.creativeai.identity.model.SignInFlow;
import com.creativeai.identity.model.SignInFlowStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Signs people in through Google or GitHub (ID-1; E1 to E5). */
@ApplicationScoped
public class SignInElsewhere {
  private static final System.Logger LOG = System.getLogger(SignInElsewhere.class.getName());
  private static final Duration FLOW = Duration.ofMinutes(10);
  private static final Duration CODE = Duration.ofMinutes(5);

  /** Where the browser goes, and what it must bring back in a cookie. */
  public record Departure(URI to, String browser) {}

  /**
   * Who came back, and where they wanted to go.
   *
   * @param code for a client that waits for one
   */
  public record Arrival(User user, String target, Optional<String> code) {}

  @Inject ExternalProviders providers;
  @Inject ExternalClient client;
  @Inject SignInFlowStore flows;
  @Inject UserStore users;
  @Inject UserChanges changes;
  @Inject PersonalOrganization organizations;
  @Inject JoinOrganization joining;
  @Inject AccountSettings settings;
  @Inject DeploymentSettings deployment;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public SignInElsewhere() {}

  SignInElsewhere(
      ExternalProviders providers,
      ExternalClient client,
      SignInFlowStore flows,
      UserStore users,
      UserChanges changes,
      PersonalOrganization organizations,
      JoinOrganization joining,
      AccountSettings settings,
      DeploymentSettings deployment,
      IdGenerator ids,
      Clock clock) {
    this.providers = providers;
    this.client = client;
    this.flows = flows;
    this.users = users;
    this.changes = changes;
    this.organizations = organizations;
    this.joining = joining;
    this.settings = settings;
    this.deployment = deployment;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins.
   *
   * @param target an address of this product; anything else becomes its start
   * @param challenge the S256 challenge of a client; absent for the web app
   */
  public Departure begin(String provider, String target, Optional<String> challenge) {
    ExternalProvider chosen = require(provider);
    flows.removeExpired(clock.instant());
    String state = ids.token();
    String browser = ids.token();
    flows.add(
        new SignInFlow(
            TokenHash.of(state),
            TokenHash.of(browser),
            chosen.name(),
            ours(target),
            challenge,
            clock.instant().plus(FLOW)));
    String query =
        ExternalClient.form(
            Map.of(
                "response_type", "code",
                "client_id", chosen.clientId(),
                "redirect_uri", callback(),
                "scope", chosen.scope(),
                "state", state,
                "code_challenge", Pkce.challengeOf(browser),
                "code_challenge_method", "S256"));
    return new Departure(URI.create(chosen.authorize() + "?" + query), browser);
  }

  /** The provider; throws PROVIDER_OFF when it is not set up. */
  public ExternalProvider require(String provider) {
    return providers
        .find(provider)
        .orElseThrow(
            () ->
                ProblemException.atField(
                    IdentityProblem.PROVIDER_OFF,
                    "provider",
                    "Unsupported provider: provider is not enabled"));
  }

  /** Ends, when the provider sent the browser back. */
  public Arrival arrive(String state, String code, String browser) {
    SignInFlow flow =
        flows
            .take(TokenHash.of(state))
            .filter(found -> clock.instant().isBefore(found.expiresAt()))
            .filter(found -> found.browser().equals(TokenHash.of(browser)))
            .orElseThrow(SignInElsewhere::lost);
    ExternalProvider provider = providers.find(flow.provider()).orElseThrow(SignInElsewhere::lost);
    User user = user(person(provider, code, browser));
    LOG.log(Level.INFO, "sign-in=elsewhere provider={0} user={1}", provider.name(), user.id());
    Optional<String> handed = flow.challenge().map(challenge -> code(user, challenge));
    return new Arrival(user, flow.target(), handed);
  }

  /** Whose code it is; needs the verifier of the challenge that it was asked for with. */
  public User exchange(String code, String verifier) {
    return flows
        .takeCode(TokenHash.of(code))
        .filter(found -> clock.instant().isBefore(found.expiresAt()))
        .filter(found -> isSame(found.challenge(), Pkce.challengeOf(verifier)))
        .flatMap(found -> users.find(found.user()))
        .orElseThrow(
            () ->
                new ProblemException(
                    IdentityProblem.CODE_UNKNOWN, "The code is over, or belongs to another."));
  }

  private ExternalPerson person(ExternalProvider provider, String code, String browser) {
    try {
      return client.person(provider, code, callback(), browser).orElseThrow(SignInElsewhere::lost);
    } catch (IOException failed) {
      LOG.log(
          Level.WARNING,
          "sign-in=failed provider={0} cause={1}",
          provider.name(),
          failed.getMessage());
      throw lost();
    }
  }

  private User user(ExternalPerson person) {
    return users.findByEmail(person.email()).map(this::known).orElseGet(() -> create(person));
  }

  private User known(User user) {
    User confirmed =
        user.isConfirmed()
            ? user
            : changes
                .change(
                    user.id(),
                    now ->
                        now.withPassword(PasswordHash.NONE).confirmed(now.email(), clock.instant()))
                .orElseThrow(SignInElsewhere::lost);
    organizations.ensureFor(confirmed);
    return confirmed;
  }

  private User create(ExternalPerson person) {
    if (!settings.isSignUpOpen() && !joining.isInvited(person.email())) {
      throw new ProblemException(
          IdentityProblem.SIGN_UP_CLOSED, "Ask for an invitation to an organization.");
    }
    String name = person.name().length() > 100 ? "" : person.name();
    User fresh =
        User.unconfirmed(
                new UserId(ids.next()),
                person.email(),
                UserMetadata.name(name, Map.of(), person.email()),
                PasswordHash.NONE,
                clock.instant())
            .confirmed(person.email(), clock.instant());
    if (!users.add(fresh)) {
      throw lost();
    }
    organizations.ensureFor(fresh);
    return fresh;
  }

  private String code(User user, String challenge) {
    String code = ids.token();
    flows.addCode(
        new SignInCode(TokenHash.of(code), user.id(), challenge, clock.instant().plus(CODE)));
    return code;
  }

  private String callback() {
    return deployment.publicOrigin() + "/auth/v1/callback";
  }

  /** Whatever a link says, nobody leaves this product (E4). */
  private String ours(String target) {
    String origin = deployment.publicOrigin().toString();
    boolean plain = target.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 0x7f);
    return plain && isAddress(target) && (target.equals(origin) || target.startsWith(origin + "/"))
        ? target
        : origin + "/";
  }

  private static boolean isAddress(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static ProblemException lost() {
    return new ProblemException(
        IdentityProblem.LINK_NOT_VALID, "Signing in there did not work. Begin again.");
  }
}
