package com.creativeai.identity.store;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.SigningKey;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoSigningKeyStoreTest {
  private final MemoryMongo mongo = new MemoryMongo();
  private final MongoSigningKeyStore store = new MongoSigningKeyStore(mongo.database());

  @Test
  void keysAreListedOldestFirst() {
    SigningKey older = new SigningKey("b", "{}", "sealed", NOON);
    SigningKey newer = new SigningKey("a", "{}", "sealed", NOON.plusSeconds(1));
    store.add(newer);
    store.add(older);
    assertThat(store.list()).containsExactly(older, newer);

    store.remove("b");
    assertThat(store.list()).containsExactly(newer);
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
