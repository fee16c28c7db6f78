package com.creativeai.identity.store;

import com.creativeai.identity.model.SecondFactorStore;
import com.creativeai.identity.model.SecondFactorStoreContract;
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
class EmbeddedSecondFactorStoreTest extends SecondFactorStoreContract {
  private static EmbeddedStore embedded;
  private static MongoClient client;
  private static int databases;

  private MongoDatabase database;

  @BeforeAll
  static void start(@TempDir Path data) {
    embedded = new EmbeddedStore(new StoreSettings(0, data));
    embedded.start();
    client =
        MongoClients.create(
            MongoConnection.settings(new ConnectionString(embedded.connectionString()), 20));
  }

  @BeforeEach
  void prepare() {
    database = client.getDatabase("contract" + databases++);
    new IdentitySchema().apply(database);
  }

  @AfterAll
  static void stop() {
    client.close();
    embedded.close();
  }

  @Override
  protected SecondFactorStore store() {
    return new MongoSecondFactorStore(database);
  }
}
