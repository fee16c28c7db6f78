package com.creativeai.identity.store;

import com.creativeai.identity.model.SecondFactorStore;
import com.creativeai.identity.model.SecondFactorStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoSecondFactorStoreTest extends SecondFactorStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new IdentitySchema());
  private final SecondFactorStore store = new MongoSecondFactorStore(mongo.database());

  @Override
  protected SecondFactorStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
