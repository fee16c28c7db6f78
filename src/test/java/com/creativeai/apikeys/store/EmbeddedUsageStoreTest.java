package com.creativeai.apikeys.store;

import com.creativeai.apikeys.UsageStore;
import com.creativeai.apikeys.UsageStoreContract;
import com.creativeai.platform.persistence.MongoConnection;
import com.creativeai.sandbox.store.EmbeddedStore;
import com.creativeai.sandbox.store.StoreSettings;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the store that the sandbox runs on. */
class EmbeddedUsageStoreTest extends UsageStoreContract {
  private static EmbeddedStore embedded;
  private static MongoClient client;
  private static int databases;

  private UsageStore store = new MongoUsageStore();

  @BeforeAll
  static void start(@TempDir Path data) {
    embedded = new EmbeddedStore(new StoreSettings(0, data));
    embedded.start();
    client =
        MongoClients.create(
            MongoConnection.settings(new ConnectionString(embedded.connectionString()), 20));
  }

  @AfterAll
  static void stop() {
    client.close();
    embedded.close();
  }

  @BeforeEach
  void open() {
    MongoDatabase database = client.getDatabase("usage" + databases++);
    MongoUsageStore fresh = new MongoUsageStore(database);
    fresh.apply(database);
    store = fresh;
  }

  @Override
  protected UsageStore store() {
    return store;
  }
}
