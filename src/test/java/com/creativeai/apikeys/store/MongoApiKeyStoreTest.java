package com.creativeai.apikeys.store;

import com.creativeai.apikeys.ApiKeyStore;
import com.creativeai.apikeys.ApiKeyStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoApiKeyStoreTest extends ApiKeyStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoApiKeyStore());
  private final ApiKeyStore store = new MongoApiKeyStore(mongo.database());

  @Override
  protected ApiKeyStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
