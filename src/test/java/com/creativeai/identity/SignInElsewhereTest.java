package com.creativeai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.creativeai.identity.SignInElsewhere.Arrival;
import com.creativeai.identity.SignInElsewhere.Departure;
import com.creativeai.identity.external.ExternalClient;
import com.creativeai.identity.external.ExternalPerson;
import com.creativeai.identity.external.ExternalProvider;
import com.creativeai.identity.external.ExternalProviders;
import com.creativeai.identity.model.PasswordHash;
import com.creativeai.identity.model.User;
import com.creativeai.identity.store.MongoSignInFlowStoreTest;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E1 to E5: to a provider and back. */
class SignInElsewhereTest {
  /** RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "GOOGLE_CLIENT_ID", "our-id",
          "GOOGLE_CLIENT_SECRET", "our-secret",
          "PUBLIC_ORIGIN", "https://voice.example");

  private final Identities identity = new Identities();
  private final MemoryMongo mongo = new MemoryMongo();
  private final Configuration configuration =
      new Configuration(name -> Optional.ofNullable(SETTINGS.get(name)));
  private Optional<ExternalPerson> known =
      Optional.of(new ExternalPerson(Identities.ADAS_EMAIL, "Ada"));
  private final SignInElsewhere elsewhere =
      new SignInElsewhere(
          new ExternalProviders(configuration),
          new Answering(),
          MongoSignInFlowStoreTest.store(mongo),
          identity.users,
          identity.userChanges,
          identity.personalOrganization(),
          identity.joining(),
          new AccountSettings(configuration),
          new DeploymentSettings(configuration),
          new IdGenerator(identity.clock),
          identity.clock);

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void personComesBackAsTheAccountOfTheirAddress() {
    Departure departure =
        elsewhere.begin("google", "https://voice.example/calls", Optional.empty());
    assertThat(departure.to().toString())
        .startsWith("https://accounts.google.com/o/oauth2/v2/auth?")
        .contains("client_id=our-id", "code_challenge_method=S256")
        .contains("redirect_uri=https%3A%2F%2Fvoice.example%2Fauth%2Fv1%2Fcallback")
        .doesNotContain("our-secret", departure.browser());
    Arrival arrival = elsewhere.arrive(state(departure), "code", departure.browser());

    assertThat(arrival.user().id()).isEqualTo(Identities.ADA);
    assertThat(arrival.target()).isEqualTo("https://voice.example/calls");
    assertThat(arrival.code()).isEmpty();
  }

  @Test
  void onlyTheBrowserThatLeftMayComeBackAndOnlyOnce() {
    Departure departure = begin();
    assertThat(problem(() -> elsewhere.arrive(state(departure), "code", "another")))
        .isEqualTo(IdentityProblem.LINK_NOT_VALID);
    assertThat(problem(() -> elsewhere.arrive(state(departure), "code", departure.browser())))
        .isEqualTo(IdentityProblem.LINK_NOT_VALID);
    Departure late = begin();
    identity.clock.advance(Duration.ofMinutes(10));
    assertThat(problem(() -> elsewhere.arrive(state(late), "code", late.browser())))
        .isEqualTo(IdentityProblem.LINK_NOT_VALID);
  }

  @Test
  void nobodyIsSentToAnotherSite() {
    for (String target :
        new String[] {
          "https://evil.example/",
          "https://voice.example.evil.example/",
          "//evil.example",
          "x y",
          ""
        }) {
      Departure departure = elsewhere.begin("google", target, Optional.empty());
      assertThat(elsewhere.arrive(state(departure), "code", departure.browser()).target())
          .as(target)
          .isEqualTo("https://voice.example/");
    }
  }

  @Test
  void clientsCodeNeedsItsVerifierAndIsGoodOnce() {
    assertThat(problem(() -> elsewhere.exchange(code(), "wrong".repeat(9))))
        .isEqualTo(IdentityProblem.CODE_UNKNOWN);
    String code = code();
    assertThat(elsewhere.exchange(code, VERIFIER).id()).isEqualTo(Identities.ADA);
    assertThat(problem(() -> elsewhere.exchange(code, VERIFIER)))
        .isEqualTo(IdentityProblem.CODE_UNKNOWN);
    String late = code();
    identity.clock.advance(Duration.ofMinutes(5));
    assertThat(problem(() -> elsewhere.exchange(late, VERIFIER)))
        .isEqualTo(IdentityProblem.CODE_UNKNOWN);
  }

  @Test
  void newPersonGetsAnAccountAndAStrangersPasswordIsForgotten() {
    EmailAddress address = new EmailAddress("bob@x.example");
    identity.users.add(
        User.unconfirmed(
            UserId.parse("019a0000-0000-7000-8000-0000000000a8"),
            address,
            "B",
            new PasswordHash("hash"),
            MovingClock.NOON));
    known = Optional.of(new ExternalPerson(address, "Bob"));
    User bob = arrive();
    assertThat(bob.password()).isEqualTo(PasswordHash.NONE);
    assertThat(bob.isConfirmed()).isTrue();

    known = Optional.of(new ExternalPerson(new EmailAddress("new@x.example"), "Nora"));
    User nora = arrive();
    assertThat(nora.name()).isEqualTo("Nora");
    assertThat(identity.organizations.listOf(nora.id())).hasSize(1);
  }

  @Test
  void withoutVerifiedAddressOrSetUpNobodyGetsIn() {
    known = Optional.empty();
    Departure departure = begin();
    assertThat(problem(() -> elsewhere.arrive(state(departure), "code", departure.browser())))
        .isEqualTo(IdentityProblem.LINK_NOT_VALID);
    assertThat(problem(() -> elsewhere.begin("github", "", Optional.empty())))
        .isEqualTo(IdentityProblem.PROVIDER_OFF);
  }

  private User arrive() {
    Departure departure = begin();
    return elsewhere.arrive(state(departure), "code", departure.browser()).user();
  }

  private Departure begin() {
    return elsewhere.begin("google", "", Optional.empty());
  }

  private String code() {
    Departure departure = elsewhere.begin("google", "", Optional.of(CHALLENGE));
    return elsewhere.arrive(state(departure), "code", departure.browser()).code().orElseThrow();
  }

  private static String state(Departure departure) {
    Matcher state = Pattern.compile("[?&]state=([\\w-]+)").matcher(departure.to().toString());
    assertThat(state.find()).isTrue();
    return state.group(1);
  }

  private static Object problem(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).type();
  }

  /** A provider that says what the test wants it to. */
  private final class Answering extends ExternalClient {
    @Override
    public Optional<ExternalPerson> person(
        ExternalProvider provider, String code, String redirect, String verifier) {
      return known;
    }
  }
}
