package com.creativeai.sandbox.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database on the embedded store, or on the real server that {@code MONGODB_URI} names. */
final class StoreUnderTest implements BeforeAllCallback, AfterAllCallback {

  private final Path directory;
  private @Nullable EmbeddedStore store;
  private @Nullable MongoClient client;
  private @Nullable MongoDatabase database;

  StoreUnderTest(Path directory) {
    this.directory = directory;
  }

  static boolean isReal() {
    return System.getenv("MONGODB_URI") != null;
  }

  static StoreUnderTest inTemporaryDirectory() {
    try {
      return new StoreUnderTest(java.nio.file.Files.createTempDirectory("store-test"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    String uri = System.getenv("MONGODB_URI");
    if (uri == null) {
      store = new EmbeddedStore(new StoreSettings(0, directory));
      store.start();
      uri = store.connectionString();
    }
    client = MongoClients.create(uri);
    database = client.getDatabase("test-" + context.getRequiredTestClass().getSimpleName());
    database.drop();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database().drop();
    client().close();
    if (store != null) {
      store.close();
    }
  }

  MongoClient client() {
    return java.util.Objects.requireNonNull(client);
  }

  MongoDatabase database() {
    return java.util.Objects.requireNonNull(database);
  }

  MongoCollection<Document> empty(String collection) {
    MongoCollection<Document> found = database().getCollection(collection);
    found.drop();
    return found;
  }
}
