package com.creativeai.calls.store;

import com.creativeai.platform.persistence.MongoConnection;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on a real MongoDB server, where {@code TEST_MONGODB_URI} names one. */
@EnabledIfEnvironmentVariable(named = "TEST_MONGODB_URI", matches = "mongodb.*")
class MongoServerScheduleStoreTest extends ScheduleStoreContract {
  private static final String NAME = "creativeai_schedule";

  private static MongoClient client;

  @BeforeAll
  static void connect() {
    client =
        MongoClients.create(
            MongoConnection.settings(new ConnectionString(System.getenv("TEST_MONGODB_URI")), 20));
    client.getDatabase(NAME).drop();
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @AfterEach
  void drop() {
    client.getDatabase(NAME).drop();
  }

  @Override
  MongoDatabase database() {
    return client.getDatabase(NAME);
  }
}
