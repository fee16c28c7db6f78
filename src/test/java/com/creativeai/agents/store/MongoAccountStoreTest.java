package com.creativeai.agents.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.account.KeptAccount;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A15: one account for each organization. */
class MongoAccountStoreTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");

  private final MemoryMongo mongo = new MemoryMongo();
  private final MongoAccountStore store = new MongoAccountStore(mongo.database());

  @AfterEach
  void stop() {
    mongo.close();
  }

  @Test
  void accountIsKeptReplacedAndRemovedForItsOrganization() {
    KeptAccount first = new KeptAccount("sealed", "a91f", "", MovingClock.NOON, "ada");
    KeptAccount next =
        new KeptAccount(
            "sealed too", "77aa", "sealed secret", MovingClock.NOON.plus(Duration.ofDays(1)), "bo");
    assertThat(store.find(ACME)).isEmpty();

    store.put(ACME, first);
    assertThat(store.find(ACME)).contains(first);
    store.put(ACME, next);

    assertThat(store.find(ACME)).contains(next);
    assertThat(store.find(GLOBEX)).isEmpty();
    assertThat(store.remove(GLOBEX)).isFalse();
    assertThat(store.remove(ACME)).isTrue();
    assertThat(store.find(ACME)).isEmpty();
  }
}
