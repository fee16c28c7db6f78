package com.creativeai.identity.store;

import com.creativeai.identity.model.EmailTokenStore;
import com.creativeai.identity.model.EmailTokenStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoEmailTokenStoreTest extends EmailTokenStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoEmailTokenStore());
  private final EmailTokenStore store = new MongoEmailTokenStore(mongo.database());

  @Override
  protected EmailTokenStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
