package com.creativeai.agents.store;

import com.creativeai.agents.secret.SecretStore;
import com.creativeai.agents.secret.SecretStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoSecretStoreTest extends SecretStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoSecretStore());
  private final SecretStore store = new MongoSecretStore(mongo.database());

  @Override
  protected SecretStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
