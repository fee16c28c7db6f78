package com.creativeai.identity.store;

import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.AuthSessionStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoAuthSessionStoreTest extends AuthSessionStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoAuthSessionStore());
  private final AuthSessionStore store = new MongoAuthSessionStore(mongo.database());

  @Override
  protected AuthSessionStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
