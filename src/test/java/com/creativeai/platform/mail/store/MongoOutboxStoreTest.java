package com.creativeai.platform.mail.store;

import com.creativeai.platform.mail.OutboxStore;
import com.creativeai.platform.mail.OutboxStoreContract;
import com.creativeai.platform.persistence.MemoryMongo;
import org.junit.jupiter.api.AfterEach;

class MongoOutboxStoreTest extends OutboxStoreContract {
  private final MemoryMongo mongo = new MemoryMongo(new MongoOutboxStore());
  private final OutboxStore store = new MongoOutboxStore(mongo.database());

  @Override
  protected OutboxStore store() {
    return store;
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
