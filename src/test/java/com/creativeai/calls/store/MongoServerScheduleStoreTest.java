package com.creativeai.calls.store;

import com.creativeai.platform.persistence.MongoServer;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on a real MongoDB server, where one is named. */
@EnabledIfEnvironmentVariable(named = MongoServer.URI, matches = "mongodb.*")
class MongoServerScheduleStoreTest extends ScheduleStoreContract {
  @RegisterExtension static final MongoServer MONGO = new MongoServer();

  @Override
  MongoDatabase database() {
    return MONGO.database();
  }
}
