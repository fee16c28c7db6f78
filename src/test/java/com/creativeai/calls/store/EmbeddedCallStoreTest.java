package com.creativeai.calls.store;

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
import org.junit.jupiter.api.io.TempDir;

/** The contract on the store that the sandbox runs on. */
class EmbeddedCallStoreTest extends CallStoreContract {
  private static EmbeddedStore store;
  private static MongoClient client;
  private static int databases;

  @BeforeAll
  static void start(@TempDir Path data) {
    store = new EmbeddedStore(new StoreSettings(0, data));
    store.start();
    client =
        MongoClients.create(
            MongoConnection.settings(new ConnectionString(store.connectionString()), 20));
  }

  @AfterAll
  static void stop() {
    client.close();
    store.close();
  }

  @Override
  MongoDatabase database() {
    return client.getDatabase("contract" + databases++);
  }
}
