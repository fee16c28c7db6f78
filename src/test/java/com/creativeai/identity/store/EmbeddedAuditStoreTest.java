package com.creativeai.identity.store;

import com.creativeai.identity.model.AuditStore;
import com.creativeai.identity.model.AuditStoreContract;
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
class EmbeddedAuditStoreTest extends AuditStoreContract {
  private static EmbeddedStore embedded;
  private static MongoClient client;
  private static int databases;

  private AuditStore store = new MongoAuditStore();

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
    MongoDatabase database = client.getDatabase("audit" + databases++);
    MongoAuditStore fresh = new MongoAuditStore(database);
    fresh.apply(database);
    store = fresh;
  }

  @Override
  protected AuditStore store() {
    return store;
  }
}
