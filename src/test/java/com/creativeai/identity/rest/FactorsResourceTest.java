package com.creativeai.identity.rest;

import static com.creativeai.identity.Identities.ADA;
import static com.creativeai.identity.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Accounts;
import com.creativeai.identity.AuthGrant;
import com.creativeai.identity.FactorId;
import com.creativeai.identity.FactorProblem;
import com.creativeai.identity.Factors;
import com.creativeai.identity.Identities;
import com.creativeai.identity.IdentityProblem;
import com.creativeai.identity.SignIn;
import com.creativeai.identity.token.BearerCheck;
import com.creativeai.platform.http.JsonFormat;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.FakeRequest;
import com.creativeai.platform.security.Permissions;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ID-11, F6: the second factor in the auth dialect, and what a session without it may do. */
class FactorsResourceTest {
  private final Accounts accounts = new Accounts();
  private final Factors factors = accounts.identity.factors;
  private final FactorsResource resource = new FactorsResource();
  private final TokenResource tokens = new TokenResource();
  private AuthGrant session = open();

  @BeforeEach
  void wire() {
    DialectSession dialect = new DialectSession(accounts.tokens.bearer, factors.read);
    resource.session = dialect;
    resource.enroll = factors.enroll;
    resource.verify = factors.verify;
    resource.remove = factors.remove;
    resource.sessions = accounts.sessions;
    resource.ending = accounts.ending;
    resource.client = FakeRequest.get();
    tokens.session = dialect;
    tokens.factors = factors.read;
    tokens.sessions = accounts.sessions;
    tokens.account = accounts.change;
    tokens.client = FakeRequest.get();
  }

  @Test
  void enrolledFactorIsVerifiedAndRaisesTheSession() {
    JsonNode enrolled = enroll();
    assertThat(enrolled.at("/type").asText()).isEqualTo("totp");
    assertThat(enrolled.at("/friendly_name").asText()).isEqualTo("Phone");
    assertThat(enrolled.at("/totp/uri").asText())
        .startsWith("otpauth://totp/")
        .contains(enrolled.at("/totp/secret").asText());
    assertThat(enrolled.at("/totp/qr_code").asText()).startsWith("<svg");

    JsonNode grant = json(verify(enrolled));
    JsonNode claims = claims(grant);
    assertThat(claims.at("/aal").asText()).isEqualTo("aal2");
    assertThat(claims.at("/amr/0/method").asText()).isEqualTo("totp");
    assertThat(claims.at("/amr/1/method").asText()).isEqualTo("password");
    assertThat(claims.at("/amr/0/timestamp").isIntegralNumber()).isTrue();
    assertThat(grant.at("/user/factors/0/status").asText()).isEqualTo("verified");
    assertThat(grant.at("/user/factors/0/factor_type").asText()).isEqualTo("totp");
    assertThat(grant.toString()).doesNotContain(enrolled.at("/totp/secret").asText());
  }

  @Test
  void levelIsKeptOverRefreshAndOldRefreshTokenIsGone() {
    JsonNode grant = json(verify(enroll()));
    AuthGrant next = accounts.sessions.refresh(grant.at("/refresh_token").asText());

    assertThat(claims(json(GrantJson.of(next))).at("/aal").asText()).isEqualTo("aal2");
    refused(
        IdentityProblem.REFRESH_TOKEN_UNKNOWN,
        () -> accounts.sessions.refresh(session.refreshToken()));
  }

  @Test
  void otherSessionsWithoutSecondFactorEndAndStrongOnesStay() {
    AuthGrant other = open();
    String page =
        accounts.identity.signIn.signIn(
            new SignIn.Command("ada@acme.example", Identities.PASSWORD, Factors.HOME));
    JsonNode enrolled = enroll();
    JsonNode strong = json(verify(enrolled));

    refused(
        IdentityProblem.REFRESH_TOKEN_UNKNOWN,
        () -> accounts.sessions.refresh(other.refreshToken()));
    assertThat(accounts.identity.sessionsOpen()).as("the page's, %s", page).isZero();

    session = open();
    accounts.identity.clock.advance(Duration.ofSeconds(30));
    verify(enrolled);
    assertThat(accounts.sessions.refresh(strong.at("/refresh_token").asText())).isNotNull();
  }

  @Test
  void weakSessionReadsItsUserAndSignsOutAndNothingElse() {
    JsonNode enrolled = enroll();
    verify(enrolled);
    session = open();

    assertThat(json(tokens.user(header())).at("/factors/0/id").asText())
        .isEqualTo(enrolled.at("/id").asText());
    for (String body : new String[] {"password", "email", "data"}) {
      refused(
          FactorProblem.SECOND_FACTOR_REQUIRED,
          () ->
              tokens.change(header(), request(Map.of(body, body.equals("data") ? Map.of() : "x"))));
    }
    refused(FactorProblem.SECOND_FACTOR_REQUIRED, this::enroll);
    refused(
        FactorProblem.SECOND_FACTOR_REQUIRED,
        () -> resource.remove(header(), enrolled.at("/id").asText()));
    Caller caller = caller();
    assertThat(caller.isHeld()).isTrue();
    assertThat(caller.permissions()).containsExactly(Permissions.SECOND_FACTOR);
    assertThat(tokens.session.any(header()).user().id()).as("who may sign out").isEqualTo(ADA);
  }

  @Test
  void strongSessionIsSomebody() {
    session = grant(verify(enroll()));
    Caller caller = caller();

    assertThat(caller.isHeld()).isFalse();
    assertThat(caller.isStrong()).isTrue();
    assertThat(caller.permissions()).contains(Permissions.ACCOUNT);
  }

  @Test
  void removedFactorLeavesAWeakSessionAndEndsTheOthers() {
    JsonNode enrolled = enroll();
    AuthGrant first = grant(verify(enrolled));
    session = open();
    accounts.identity.clock.advance(Duration.ofSeconds(30));
    AuthGrant second = grant(verify(enrolled));
    session = second;
    resource.remove(header(), enrolled.at("/id").asText());

    refused(
        IdentityProblem.REFRESH_TOKEN_UNKNOWN,
        () -> accounts.sessions.refresh(first.refreshToken()));
    AuthGrant next = accounts.sessions.refresh(second.refreshToken());
    JsonNode claims = claims(json(GrantJson.of(next)));
    assertThat(claims.at("/aal").asText()).isEqualTo("aal1");
    assertThat(claims.at("/amr")).hasSize(1);
    assertThat(json(GrantJson.of(next)).at("/user").has("factors")).isFalse();
    assertThat(caller().isHeld()).isFalse();
    assertThat(caller().isStrong()).as("there is no factor any more").isFalse();
  }

  @Test
  void newPasswordLeavesTheFactor() {
    verify(enroll());
    accounts.requestMail.recovery("ada@acme.example", Accounts.HOME);
    accounts.reset.reset(accounts.link(), "eleven quiet otters");

    assertThat(factors.read.isOn(ADA)).isTrue();
  }

  @Test
  void wrongRequestsAreNamed() {
    JsonNode enrolled = enroll();
    String id = enrolled.at("/id").asText();
    refused(
        FactorProblem.CODE_WRONG,
        () -> resource.verify(header(), id, code(challenge(id), "000000")));
    refused(
        FactorProblem.CHALLENGE_OVER,
        () -> resource.verify(header(), id, code(UUID.randomUUID().toString(), "000000")));
    refused(FactorProblem.FACTOR_NOT_FOUND, () -> resource.challenge(header(), "x"));
    refused(FactorProblem.NAME_TAKEN, this::enroll);
    refused(
        CommonProblem.INVALID_REQUEST,
        () ->
            resource.enroll(
                header(), request(Map.of("factor_type", "phone"), FactorRequest.class)));
    refused(CommonProblem.NOT_SIGNED_IN, () -> resource.challenge(null, id));
    refused(IdentityProblem.SESSION_OVER, () -> resource.challenge("Bearer x.y.z", id));
  }

  private AuthGrant open() {
    return accounts.sessions.open(accounts.identity.users.find(ADA).orElseThrow());
  }

  private JsonNode enroll() {
    JsonNode enrolled =
        json(
            resource.enroll(
                header(),
                request(
                    Map.of("factor_type", "totp", "friendly_name", "Phone"), FactorRequest.class)));
    factors.know(
        new FactorId(UUID.fromString(enrolled.at("/id").asText())),
        enrolled.at("/totp/secret").asText());
    return enrolled;
  }

  private String challenge(String id) {
    return resource.challenge(header(), id).id();
  }

  private GrantJson verify(JsonNode enrolled) {
    String id = enrolled.at("/id").asText();
    return resource.verify(
        header(), id, code(challenge(id), factors.code(new FactorId(UUID.fromString(id)))));
  }

  private static FactorRequest code(String challenge, String code) {
    return request(Map.of("challenge_id", challenge, "code", code), FactorRequest.class);
  }

  private AuthGrant grant(GrantJson json) {
    return new AuthGrant(
        json.accessToken(),
        accounts.identity.clock.instant(),
        json.refreshToken(),
        accounts.identity.users.find(ADA).orElseThrow(),
        factors.of(ADA).factors());
  }

  private Caller caller() {
    BearerCheck check = accounts.tokens.bearerCheck();
    return check.check(FakeRequest.of("GET", Map.of("Authorization", header()))).orElseThrow();
  }

  private String header() {
    return "Bearer " + session.accessToken();
  }

  private static AuthRequest request(Map<String, Object> body) {
    return request(body, AuthRequest.class);
  }

  private static <T> T request(Map<String, ?> body, Class<T> type) {
    return JsonFormat.mapper().convertValue(body, type);
  }

  private static JsonNode claims(JsonNode grant) {
    try {
      return JsonFormat.mapper()
          .readTree(
              Base64.getUrlDecoder().decode(grant.at("/access_token").asText().split("\\.")[1]));
    } catch (java.io.IOException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private static JsonNode json(Object value) {
    return JsonFormat.mapper().valueToTree(value);
  }
}
