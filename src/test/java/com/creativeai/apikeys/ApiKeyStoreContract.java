package com.creativeai.apikeys;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Role;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of keys promises. */
public abstract class ApiKeyStoreContract {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final ApiKeyId ID = ApiKeyId.parse("019a0000-0000-7000-8000-0000000000e1");
  private static final ApiKeyId NEXT = ApiKeyId.parse("019a0000-0000-7000-8000-0000000000e2");
  private static final ApiKey KEY =
      ApiKey.fresh(
          ID,
          ACME,
          "nightly import",
          "cai_abcdefgh",
          TokenHash.of("key"),
          Scopes.of(Role.MEMBER),
          "019a0000-0000-7000-8000-0000000000a1",
          NOON,
          Optional.of(NOON.plusSeconds(60)));

  protected abstract ApiKeyStore store();

  @Test
  void addedKeyIsFoundByItsHash() {
    assertThat(store().add(ACME, KEY)).isTrue();
    assertThat(store().find(TokenHash.of("key"))).contains(KEY);
    assertThat(store().find(TokenHash.of("other"))).isEmpty();
  }

  @Test
  void sameKeyIsAddedOnce() {
    store().add(ACME, KEY);
    assertThat(store().add(ACME, KEY)).isFalse();
  }

  @Test
  void keysAreListedInTheirOrganizationOnly() {
    store().add(ACME, KEY);
    assertThat(store().list(ACME)).containsExactly(KEY);
    assertThat(store().list(GLOBEX)).isEmpty();
  }

  @Test
  void firstRevocationStays() {
    store().add(ACME, KEY);
    store().revoke(ACME, ID, NOON);
    store().revoke(ACME, ID, NOON.plusSeconds(9));
    assertThat(found().revokedAt()).contains(NOON);
  }

  @Test
  void useIsNoted() {
    store().add(ACME, KEY);
    store().used(ACME, ID, NOON);
    assertThat(found().lastUsedAt()).contains(NOON);
  }

  @Test
  void anotherOrganizationChangesNothing() {
    store().add(ACME, KEY);
    store().used(GLOBEX, ID, NOON);
    store().revoke(GLOBEX, ID, NOON);
    store().remove(GLOBEX, ID);
    store().rename(GLOBEX, ID, "other");
    assertThat(store().replace(GLOBEX, ID, NEXT, NOON)).isFalse();
    assertThat(store().find(GLOBEX, ID)).isEmpty();
    assertThat(found()).isEqualTo(KEY);
  }

  @Test
  void removedKeyIsGone() {
    store().add(ACME, KEY);
    store().remove(ACME, ID);
    assertThat(store().list(ACME)).isEmpty();
  }

  @Test
  void keyIsFoundByItsIdAndRenamed() {
    store().add(ACME, KEY);
    store().rename(ACME, ID, "hourly import");
    assertThat(store().find(ACME, ID).orElseThrow().name()).isEqualTo("hourly import");
  }

  @Test
  void keyIsReplacedOnce() {
    store().add(ACME, KEY);
    assertThat(store().replace(ACME, ID, NEXT, NOON.plusSeconds(9))).isTrue();
    assertThat(store().replace(ACME, ID, ID, NOON.plusSeconds(99))).isFalse();
    assertThat(found().replacedBy()).contains(NEXT);
    assertThat(found().expiresAt()).contains(NOON.plusSeconds(9));
  }

  @Test
  void revokedKeyIsNotReplaced() {
    store().add(ACME, KEY);
    store().revoke(ACME, ID, NOON);
    assertThat(store().replace(ACME, ID, NEXT, NOON.plusSeconds(9))).isFalse();
  }

  private ApiKey found() {
    return store().find(KEY.hash()).orElseThrow();
  }
}
