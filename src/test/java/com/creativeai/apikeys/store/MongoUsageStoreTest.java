package com.creativeai.apikeys.store;

import com.creativeai.apikeys.UsageStore;
import com.creativeai.apikeys.UsageStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoUsageStoreTest extends UsageStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoUsageStore());
  private final UsageStore store = new MongoUsageStore(mongo.database());

  @Override
  protected UsageStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
