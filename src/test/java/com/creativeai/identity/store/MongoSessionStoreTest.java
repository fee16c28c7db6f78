package com.creativeai.identity.store;

import com.creativeai.identity.model.SessionStore;
import com.creativeai.identity.model.SessionStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoSessionStoreTest extends SessionStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new IdentitySchema());
  private final SessionStore store = new MongoSessionStore(mongo.database());

  @Override
  protected SessionStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
