package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I5, I6: what every store of sessions promises. */
public abstract class SessionStoreContract {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");
  private static final TokenHash HASH = TokenHash.of("token");
  private static final WebSession SESSION =
      new WebSession(HASH, ACME, ADA, NOON, NOON.plusSeconds(60));

  protected abstract SessionStore store();

  @Test
  void addedSessionIsFoundByItsHash() {
    store().add(ACME, SESSION);

    assertThat(store().find(HASH)).contains(SESSION);
    assertThat(store().find(TokenHash.of("other"))).isEmpty();
  }

  @Test
  void extendedSessionExpiresLater() {
    store().add(ACME, SESSION);
    store().extend(ACME, HASH, NOON.plusSeconds(90));

    assertThat(store().find(HASH).orElseThrow().expiresAt()).isEqualTo(NOON.plusSeconds(90));
  }

  @Test
  void grantOfAProjectIsKeptAndRenewed() {
    HeldGrant first = new HeldGrant("sealed", NOON);
    HeldGrant next = new HeldGrant("sealed again", NOON.plusSeconds(45));
    store().add(ACME, SESSION.holding(first));
    assertThat(store().find(HASH)).contains(SESSION.holding(first));
    store().hold(GLOBEX, HASH, next);
    assertThat(store().find(HASH)).contains(SESSION.holding(first));
    store().hold(ACME, HASH, next);
    assertThat(store().find(HASH)).contains(SESSION.holding(next));
    store().remove(ACME, HASH);
    store().hold(ACME, HASH, next);

    assertThat(store().find(HASH)).isEmpty();
  }

  @Test
  void extendingBringsNothingBack() {
    store().add(ACME, SESSION);
    store().remove(ACME, HASH);
    store().extend(ACME, HASH, NOON.plusSeconds(90));

    assertThat(store().find(HASH)).isEmpty();
  }

  @Test
  void anotherOrganizationChangesNothing() {
    store().add(ACME, SESSION);
    store().extend(GLOBEX, HASH, NOON.plusSeconds(90));
    store().remove(GLOBEX, HASH);
    store().removeOf(GLOBEX, ADA);

    assertThat(store().find(HASH)).contains(SESSION);
  }

  @Test
  void allSessionsOfSomebodyAreRemovedTogether() {
    TokenHash other = TokenHash.of("other");
    store().add(ACME, SESSION);
    store().add(ACME, new WebSession(other, ACME, ADA, NOON, NOON.plusSeconds(60)));
    store().removeOf(ACME, ADA);

    assertThat(store().find(HASH)).isEmpty();
    assertThat(store().find(other)).isEmpty();
  }

  @Test
  void sessionsWithoutSecondFactorEndAlone() {
    TokenHash other = TokenHash.of("other");
    WebSession strong =
        new WebSession(other, ACME, ADA, NOON, NOON.plusSeconds(60), true, Optional.empty());
    store().add(ACME, SESSION);
    store().add(ACME, strong);
    store().removeWeakOf(GLOBEX, ADA);
    assertThat(store().find(HASH)).isPresent();
    store().removeWeakOf(ACME, ADA);

    assertThat(store().find(HASH)).isEmpty();
    assertThat(store().find(other)).contains(strong);
  }

  @Test
  void expiredSessionsAreRemovedAndNoOthers() {
    store().add(ACME, SESSION);
    store().removeExpired(NOON.plusSeconds(59));
    assertThat(store().find(HASH)).isPresent();

    store().removeExpired(NOON.plusSeconds(60));
    assertThat(store().find(HASH)).isEmpty();
  }
}
