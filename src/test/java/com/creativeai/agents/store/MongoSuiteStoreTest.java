package com.creativeai.agents.store;

import com.creativeai.agents.suite.RunStore;
import com.creativeai.agents.suite.SuiteStore;
import com.creativeai.agents.suite.SuiteStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoSuiteStoreTest extends SuiteStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoRunStore());

  @Override
  protected SuiteStore suites() {
    return new MongoSuiteStore(mongo.database());
  }

  @Override
  protected RunStore runs() {
    return new MongoRunStore(mongo.database());
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
