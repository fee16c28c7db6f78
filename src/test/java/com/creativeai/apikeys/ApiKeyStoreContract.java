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
  private static final ApiKey KEY =
      new ApiKey(
          ID,
          ACME,
          "nightly import",
          "cai_abcdefgh",
          TokenHash.of("key"),
          Role.MEMBER,
          NOON,
          Optional.of(NOON.plusSeconds(60)),
          Optional.empty(),
          Optional.empty());

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
    assertThat(found()).isEqualTo(KEY);
  }

  @Test
  void removedKeyIsGone() {
    store().add(ACME, KEY);
    store().remove(ACME, ID);
    assertThat(store().list(ACME)).isEmpty();
  }

  private ApiKey found() {
    return store().find(KEY.hash()).orElseThrow();
  }
}
