package com.creativeai.calls;

import com.creativeai.platform.persistence.MongoConnection;
import com.creativeai.sandbox.store.EmbeddedStore;
import com.creativeai.sandbox.store.StoreSettings;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of use cases on an empty database of the embedded store. */
abstract class UseCaseTest {
  private static EmbeddedStore store;
  private static MongoClient client;
  private static int databases;

  UseCases calls;

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

  @BeforeEach
  void wire() {
    calls = new UseCases(client.getDatabase("calls" + databases++));
  }
}
