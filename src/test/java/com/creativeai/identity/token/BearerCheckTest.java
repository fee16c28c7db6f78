package com.creativeai.identity.token;

import static com.creativeai.identity.Identities.ACME;
import static com.creativeai.identity.Identities.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.MovingClock;
import com.creativeai.identity.Role;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.Proof;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.FakeRequest;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.Permissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** ID-2, T6, T7, F6, F9: a token's person is who they are now. */
class BearerCheckTest {
  private static final OrganizationId OTHER =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final Duration ACTS_WITHIN = Duration.ofSeconds(5);

  private final Tokens tokens = new Tokens();
  private final BearerCheck check = tokens.bearerCheck();
  private final String token = tokens.token();

  @Test
  void callerIsTheMemberAndTheTokenOfMicroProfile() {
    Caller caller = check().orElseThrow();

    assertThat(caller.organization()).isEqualTo(ACME);
    assertThat(caller.permissions()).isEqualTo(Role.MEMBER.permissions());
    JsonWebToken standard = caller;
    assertThat(standard.getSubject()).isEqualTo(ADA.toString());
    assertThat(standard.getIssuer()).isEqualTo("https://voice.example/auth/v1");
    assertThat(standard.getGroups()).contains(Permissions.CALLS_READ);
    assertThat(standard.<String>getClaim("email")).isEqualTo("ada@acme.example");
    assertThat(standard.getRawToken()).isNull();
    assertThat(caller.toString()).doesNotContain("ada@");
  }

  @Test
  void endedSessionActsWithinFiveSeconds() {
    assertThat(check()).isPresent();
    tokens.sessions.remove(Tokens.SESSION);
    tokens.identity.clock.advance(ACTS_WITHIN);

    assertThat(check()).isEmpty();
  }

  @Test
  void changedRoleAndRemovalActWithinFiveSeconds() {
    assertThat(check()).isPresent();
    Organization acme = tokens.identity.organizations.find(ACME).orElseThrow();
    tokens.identity.organizations.save(
        ACME, acme.with(new Member(ADA, Role.VIEWER, MovingClock.NOON)));
    tokens.identity.clock.advance(ACTS_WITHIN);
    assertThat(check().orElseThrow().permissions()).isEqualTo(Role.VIEWER.permissions());

    tokens.identity.organizations.save(ACME, acme.without(ADA));
    tokens.identity.clock.advance(ACTS_WITHIN);
    assertThat(check()).isEmpty();
  }

  @Test
  void connectionThatStaysOpenAsksAgain() {
    Supplier<Optional<Caller>> again =
        check.remember(Map.of("Authorization", "Bearer " + token)::get).orElseThrow();
    assertThat(again.get()).isPresent();

    tokens.sessions.remove(Tokens.SESSION);
    tokens.identity.clock.advance(ACTS_WITHIN);

    assertThat(again.get()).isEmpty();
    assertThat(check.remember(Map.of("Authorization", "Basic x")::get)).isEmpty();
  }

  @Test
  void headerChoosesAmongOwnOrganizationsOnly() {
    assertThat(check("X-Organization-Id", OTHER.toString())).isEmpty();
    tokens.identity.organizations.save(
        OTHER,
        new Organization(
            OTHER,
            "Other",
            List.of(new Member(ADA, Role.OWNER, MovingClock.NOON.plusSeconds(60))),
            MovingClock.NOON));

    assertThat(check().map(Caller::organization)).contains(ACME);
    assertThat(check("X-Organization-Id", OTHER.toString()).map(Caller::organization))
        .contains(OTHER);
    assertThat(check("X-Organization-Id", "nonsense")).isEmpty();
  }

  @Test
  void organizationsRuleHoldsPeopleWithoutSecondFactor() {
    requireSecondFactor();
    Caller held = check().orElseThrow();

    assertThat(held.isHeld()).isTrue();
    assertThat(held.permissions()).containsExactly(Permissions.SECOND_FACTOR);
  }

  @Test
  void levelOfASupabaseTokenCountsForTheRuleAndOwnFactorsDoNot() {
    tokens.identity.factors.add(ADA, "Phone");
    BearerCheck supabase =
        new BearerCheck(
            new BearerTokens(tokens.check, (good, raw) -> Optional.of(tokens.ada())),
            tokens.identity.organizations,
            tokens.identity.factors.read,
            new TokenSettings(
                new Configuration(
                    name ->
                        Optional.ofNullable(Map.of("IDENTITY_PROVIDER", "supabase").get(name)))),
            tokens.identity.clock);
    assertThat(caller(supabase, token).isHeld()).isFalse();
    assertThat(caller(supabase, token).isStrong()).isFalse();

    requireSecondFactor();
    tokens.identity.clock.advance(ACTS_WITHIN);
    String strong =
        tokens.access.issue(
            tokens.ada(),
            tokens.session(Tokens.SESSION).with(new Proof("totp", MovingClock.NOON)),
            tokens.identity.clock.instant());
    assertThat(caller(supabase, token).isHeld()).isTrue();
    assertThat(caller(supabase, strong).isHeld()).isFalse();
    assertThat(caller(supabase, strong).isStrong()).isTrue();
  }

  @Test
  void otherSchemesAreNotForThisCheck() {
    assertThat(check.applies(FakeRequest.of("GET", Map.of("Authorization", "Basic eDp5"))))
        .isFalse();
    assertThat(check.applies(FakeRequest.get())).isFalse();
    assertThat(check.applies(FakeRequest.of("GET", Map.of("Authorization", "BEARER x")))).isTrue();
  }

  private void requireSecondFactor() {
    Organization acme = tokens.identity.organizations.find(ACME).orElseThrow();
    tokens.identity.organizations.save(
        ACME, acme.withSettings(acme.settings().withSecondFactorRequired(true)));
  }

  private static Caller caller(BearerCheck check, String token) {
    return check
        .check(FakeRequest.of("GET", Map.of("Authorization", "Bearer " + token)))
        .orElseThrow();
  }

  private Optional<Caller> check() {
    return check.check(FakeRequest.of("GET", Map.of("Authorization", "Bearer " + token)));
  }

  private Optional<Caller> check(String header, String value) {
    return check.check(
        FakeRequest.of("GET", Map.of("Authorization", "Bearer " + token, header, value)));
  }
}
