package com.creativeai.agents.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentId;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.outbound.Origin;
import com.creativeai.platform.security.OrganizationId;
import org.junit.jupiter.api.Test;

/** TS1, TS5: what every store of secret headers does. */
public abstract class SecretStoreContract {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final AgentId DESK = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");
  private static final AgentId OTHER = AgentId.parse("019a0000-0000-7000-8000-0000000000f2");

  protected abstract SecretStore store();

  @Test
  void secretIsListedForItsAgentAndOrganizationOnly() {
    KeptSecret key = secret("X-Key", "a", 0);
    store().put(ACME, DESK, key);

    assertThat(store().list(ACME, DESK)).containsExactly(key);
    assertThat(store().list(ACME, OTHER)).isEmpty();
    assertThat(store().list(GLOBEX, DESK)).isEmpty();
    assertThat(store().remove(GLOBEX, DESK, key)).isFalse();
    assertThat(store().list(ACME, DESK)).hasSize(1);
  }

  @Test
  void newValueTakesThePlaceOfTheOldOne() {
    store().put(ACME, DESK, secret("X-Key", "a", 0));
    store().put(ACME, DESK, secret("x-key", "b", 1));
    store().put(ACME, DESK, secret("X-Other", "c", 1));

    assertThat(store().list(ACME, DESK))
        .containsExactlyInAnyOrder(secret("x-key", "b", 1), secret("x-other", "c", 1));
  }

  @Test
  void whatWasSetAnewIsNotRemoved() {
    store().put(ACME, DESK, secret("X-Key", "b", 1));

    assertThat(store().remove(ACME, DESK, secret("X-Key", "a", 0))).isFalse();
    assertThat(store().remove(ACME, DESK, secret("X-Key", "b", 1))).isTrue();
    assertThat(store().list(ACME, DESK)).isEmpty();
  }

  private static KeptSecret secret(String header, String sealed, int seconds) {
    return new KeptSecret(
        new SecretPlace(new Origin("https://api.example.com:443"), header),
        sealed,
        MovingClock.NOON.plusSeconds(seconds));
  }
}
