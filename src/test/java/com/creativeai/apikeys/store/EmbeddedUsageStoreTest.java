package com.creativeai.apikeys.store;

import com.creativeai.apikeys.UsageStore;
import com.creativeai.apikeys.UsageStoreContract;
import com.creativeai.platform.persistence.EmbeddedMongo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on the store that the sandbox runs on. */
class EmbeddedUsageStoreTest extends UsageStoreContract {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private final UsageStore store = new MongoUsageStore(MONGO.database(new MongoUsageStore()));

  @Override
  protected UsageStore store() {
    return store;
  }
}
