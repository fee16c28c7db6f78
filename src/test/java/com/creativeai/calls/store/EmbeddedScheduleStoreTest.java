package com.creativeai.calls.store;

import com.creativeai.platform.persistence.EmbeddedMongo;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on the store that the sandbox runs on. */
class EmbeddedScheduleStoreTest extends ScheduleStoreContract {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  @Override
  MongoDatabase database() {
    return MONGO.database();
  }
}
