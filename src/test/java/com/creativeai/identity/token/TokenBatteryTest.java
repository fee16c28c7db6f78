package com.creativeai.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Identities;
import com.creativeai.platform.security.FakeRequest;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** T4, T5, threat 3 (T6 of the aims): no bad token gets in anywhere, and none causes an error. */
class TokenBatteryTest {
  private interface Door {
    boolean opensFor(String token);
  }

  @TestFactory
  Stream<DynamicTest> noMutantGetsInByAnyDoor() throws Exception {
    Tokens tokens = new Tokens();
    Map<String, String> mutants =
        new Mutants(tokens.token(), JWSAlgorithm.ES256, new ECDSASigner(tokens.keys.signing()))
            .all(tokens.keys.publicKeys().get(0));
    assertThat(mutants).hasSizeGreaterThanOrEqualTo(40);
    Map<String, Door> doors = doors(tokens);
    doors.forEach(
        (name, door) -> assertThat(door.opensFor(tokens.token())).as("good, " + name).isTrue());
    return doors.entrySet().stream()
        .flatMap(door -> tests(door.getKey(), door.getValue(), mutants));
  }

  @TestFactory
  Stream<DynamicTest> noMutantGetsInWithSupabase() throws Exception {
    Identities identity = new Identities();
    SupabaseProject project = new SupabaseProject(identity);
    Map<String, String> mutants =
        new LinkedHashMap<>(
            new Mutants(project.rs256(), JWSAlgorithm.RS256, new RSASSASigner(project.key))
                .all(project.key.toPublicJWK().toJSONString()));
    // Which sessions there are is Supabase's to say; the stub says yes.
    mutants.remove("session unknown");
    Door door = token -> project.bearer.find("Bearer " + token).isPresent();
    assertThat(door.opensFor(project.rs256())).isTrue();
    assertThat(door.opensFor(project.hs256())).isTrue();
    return Stream.concat(
        tests("supabase", door, mutants),
        Stream.of(DynamicTest.dynamicTest("stops", project::close)));
  }

  @Test
  void edgesOfTimeAreThirtySeconds() {
    Tokens tokens = new Tokens();
    String token = tokens.token();
    tokens.identity.clock.advance(AccessTokens.LIFETIME.plusSeconds(29));
    assertThat(tokens.check.verify(token)).isPresent();
    tokens.identity.clock.advance(java.time.Duration.ofSeconds(1));
    assertThat(tokens.check.verify(token)).isEmpty();
  }

  private static Map<String, Door> doors(Tokens tokens) {
    BearerCheck check = tokens.bearerCheck();
    Map<String, Door> doors = new LinkedHashMap<>();
    doors.put(
        "signature and claims with the session",
        token ->
            tokens
                .check
                .verify(token)
                .flatMap(
                    good ->
                        new OwnHolders(
                                tokens.sessions,
                                tokens.identity.users,
                                tokens.settings.longestIdle(),
                                tokens.identity.clock)
                            .find(good, token))
                .isPresent());
    doors.put("auth addresses", token -> tokens.bearer.find("Bearer " + token).isPresent());
    doors.put("scheme in lower case", token -> tokens.bearer.find("bearer " + token).isPresent());
    doors.put("requests", token -> opens(check, Map.of("Authorization", "Bearer " + token)));
    doors.put(
        "requests for an organization",
        token ->
            opens(
                check,
                Map.of(
                    "Authorization",
                    "Bearer " + token,
                    "X-Organization-Id",
                    Identities.ACME.toString())));
    return doors;
  }

  private static boolean opens(BearerCheck check, Map<String, String> headers) {
    return check.check(FakeRequest.of("GET", headers)).isPresent();
  }

  private static Stream<DynamicTest> tests(String name, Door door, Map<String, String> mutants) {
    return mutants.entrySet().stream()
        .map(
            mutant ->
                DynamicTest.dynamicTest(
                    name + ": " + mutant.getKey(),
                    () -> assertThat(door.opensFor(mutant.getValue())).isFalse()));
  }
}
