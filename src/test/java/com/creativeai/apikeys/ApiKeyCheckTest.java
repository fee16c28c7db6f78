package com.creativeai.apikeys;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.Identities;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.Role;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.FakeRequest;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.security.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** ID-7, K1 to K4: what a key opens. */
class ApiKeyCheckTest {
  private static final Duration CACHE = Duration.ofSeconds(2);

  private final Identities identity = new Identities();
  private final MovingClock clock = identity.clock;
  private final ApiKeyStore keys = new InMemoryApiKeyStore();
  private final IssueApiKey issue =
      new IssueApiKey(
          keys,
          new IdGenerator(clock),
          clock,
          identity.audit,
          new FindOrganization(identity.organizations));
  private final InMemoryUsageStore stored = new InMemoryUsageStore();
  private final CountUsage usage = new CountUsage(stored, clock);
  private final ApiKeyCheck check =
      new ApiKeyCheck(keys, new FindOrganization(identity.organizations), usage, clock);

  @Test
  void keyIsItsOrganizationsCallerWithItsRole() {
    IssueApiKey.Issued issued = issue(Optional.empty());

    assertThat(caller(issued.secret()))
        .contains(
            new Caller(
                issued.key().id().toString(),
                "nightly import",
                Identities.ACME,
                "Acme",
                Set.of(
                    Permissions.CALLS_READ,
                    Permissions.CALLS_WRITE,
                    Permissions.AGENTS_READ,
                    Permissions.AGENTS_WRITE,
                    Permissions.NUMBERS_READ,
                    Permissions.ORGANIZATION_READ,
                    Permissions.MEMBERS_READ)));
  }

  @Test
  void keyIsUnguessableAndStoredAsHashOnly() {
    IssueApiKey.Issued issued = issue(Optional.empty());

    assertThat(issued.secret()).startsWith("cai_").hasSize(47);
    assertThat(issued).asString().doesNotContain(issued.secret());
    assertThat(stored(issued)).asString().doesNotContain(issued.secret());
    assertThat(stored(issued).start()).hasSize(12).isSubstringOf(issued.secret());
  }

  @Test
  void unknownAndEmptyKeysAreNobody() {
    assertThat(caller("cai_invented")).isEmpty();
    assertThat(caller("")).isEmpty();
  }

  @Test
  void requestWithoutTheHeaderIsNotForThisCheck() {
    assertThat(check.applies(FakeRequest.get())).isFalse();
    assertThat(check.applies(FakeRequest.of("GET", Map.of("x-api-key", "x")))).isTrue();
    assertThat(check.isAmbient()).isFalse();
  }

  @Test
  void revokedKeyIsNobodyWithinTwoSeconds() {
    IssueApiKey.Issued issued = issue(Optional.empty());
    assertThat(caller(issued.secret())).isPresent();
    keys.revoke(Identities.ACME, issued.key().id(), clock.instant());
    clock.advance(CACHE);

    assertThat(caller(issued.secret())).isEmpty();
  }

  @Test
  void connectionThatStaysOpenAsksAgainWithoutUsingTheKey() {
    IssueApiKey.Issued issued = issue(Optional.empty());
    Supplier<Optional<Caller>> again =
        check.remember(Map.of(ApiKeyCheck.HEADER, issued.secret())::get).orElseThrow();
    assertThat(again.get()).map(Caller::subject).contains(issued.key().id().toString());
    usage.flush();
    assertThat(stored.counts).isEmpty();

    keys.revoke(Identities.ACME, issued.key().id(), clock.instant());
    clock.advance(CACHE);

    assertThat(again.get()).isEmpty();
    assertThat(check.remember(Map.<String, String>of()::get)).isEmpty();
  }

  @Test
  void expiredKeyIsNobody() {
    IssueApiKey.Issued issued = issue(Optional.of(NOON.plusSeconds(60)));
    assertThat(caller(issued.secret())).isPresent();
    clock.advance(Duration.ofSeconds(60));

    assertThat(caller(issued.secret())).isEmpty();
  }

  @Test
  void everyRequestIsCountedAndStoredTogether() {
    IssueApiKey.Issued issued = issue(Optional.empty());
    caller(issued.secret());
    caller(issued.secret());
    caller("cai_invented");
    assertThat(stored.counts).isEmpty();

    usage.flush();
    clock.advance(Duration.ofDays(1));
    caller(issued.secret());
    usage.flush();
    usage.flush();

    assertThat(stored.list(Identities.ACME, issued.key().id(), LocalDate.parse("2026-11-22")))
        .isEqualTo(Map.of(LocalDate.parse("2026-11-22"), 2L, LocalDate.parse("2026-11-23"), 1L));
  }

  @Test
  void countsThatCannotBeStoredAreKept() {
    IssueApiKey.Issued issued = issue(Optional.empty());
    caller(issued.secret());
    stored.broken = true;
    usage.flush();
    stored.broken = false;
    usage.flush();

    assertThat(stored.counts.values()).containsExactly(1L);
  }

  @Test
  void lastUseIsNotedOnceAMinute() {
    IssueApiKey.Issued issued = issue(Optional.empty());
    caller(issued.secret());
    clock.advance(Duration.ofSeconds(59));
    caller(issued.secret());
    assertThat(stored(issued).lastUsedAt()).contains(NOON);

    clock.advance(Duration.ofSeconds(2));
    caller(issued.secret());
    assertThat(stored(issued).lastUsedAt()).contains(NOON.plusSeconds(61));
  }

  private IssueApiKey.Issued issue(Optional<Instant> expires) {
    return issue.add(
        "system",
        Identities.ACME,
        IssueApiKey.PREFIX + new IdGenerator(clock).token(),
        new IssueApiKey.Command("nightly import", Scopes.of(Role.MEMBER), expires));
  }

  private ApiKey stored(IssueApiKey.Issued issued) {
    return keys.find(TokenHash.of(issued.secret())).orElseThrow();
  }

  private Optional<Caller> caller(String key) {
    return check.check(FakeRequest.of("POST", Map.of("X-API-Key", key)));
  }
}
