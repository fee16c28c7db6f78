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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ID-7, K1 to K4: what a key opens. */
class ApiKeyCheckTest {
  private static final Duration CACHE = Duration.ofSeconds(2);

  private final Identities identity = new Identities();
  private final MovingClock clock = identity.clock;
  private final ApiKeyStore keys = new InMemoryApiKeyStore();
  private final IssueApiKey issue = new IssueApiKey(keys, new IdGenerator(clock), clock);
  private final ApiKeyCheck check =
      new ApiKeyCheck(keys, new FindOrganization(identity.organizations), clock);

  @Test
  void keyIsItsOrganizationsCallerWithItsRole() {
    IssueApiKey.Issued issued = issue(Optional.empty());

    assertThat(caller(issued.key()))
        .contains(
            new Caller(
                issued.id().toString(),
                "nightly import",
                Identities.ACME,
                "Acme",
                Set.of(
                    Permissions.CALLS_READ,
                    Permissions.CALLS_WRITE,
                    Permissions.AGENTS_READ,
                    Permissions.ORGANIZATION_READ,
                    Permissions.MEMBERS_READ)));
  }

  @Test
  void keyIsUnguessableAndStoredAsHashOnly() {
    IssueApiKey.Issued issued = issue(Optional.empty());

    assertThat(issued.key()).startsWith("cai_").hasSize(47);
    assertThat(issued).asString().doesNotContain(issued.key());
    assertThat(stored(issued)).asString().doesNotContain(issued.key());
    assertThat(stored(issued).start()).hasSize(12).isSubstringOf(issued.key());
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
    assertThat(caller(issued.key())).isPresent();
    keys.revoke(Identities.ACME, issued.id(), clock.instant());
    clock.advance(CACHE);

    assertThat(caller(issued.key())).isEmpty();
  }

  @Test
  void expiredKeyIsNobody() {
    IssueApiKey.Issued issued = issue(Optional.of(NOON.plusSeconds(60)));
    assertThat(caller(issued.key())).isPresent();
    clock.advance(Duration.ofSeconds(60));

    assertThat(caller(issued.key())).isEmpty();
  }

  @Test
  void lastUseIsNotedOnceAMinute() {
    IssueApiKey.Issued issued = issue(Optional.empty());
    caller(issued.key());
    clock.advance(Duration.ofSeconds(59));
    caller(issued.key());
    assertThat(stored(issued).lastUsedAt()).contains(NOON);

    clock.advance(Duration.ofSeconds(2));
    caller(issued.key());
    assertThat(stored(issued).lastUsedAt()).contains(NOON.plusSeconds(61));
  }

  private IssueApiKey.Issued issue(Optional<Instant> expires) {
    return issue.issue(
        new IssueApiKey.Command(Identities.ACME, "nightly import", Role.MEMBER, expires));
  }

  private ApiKey stored(IssueApiKey.Issued issued) {
    return keys.find(TokenHash.of(issued.key())).orElseThrow();
  }

  private Optional<Caller> caller(String key) {
    return check.check(FakeRequest.of("POST", Map.of("X-API-Key", key)));
  }
}
