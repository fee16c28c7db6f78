package com.creativeai.platform.persistence;

import com.creativeai.sandbox.store.EmbeddedStore;
import com.creativeai.sandbox.store.StoreSettings;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The store that the sandbox runs on, for the tests of a class; each may have empty databases. */
public final class EmbeddedMongo implements BeforeAllCallback, AfterAllCallback {
  private @Nullable Path data;
  private @Nullable EmbeddedStore store;
  private @Nullable MongoClient client;
  private int databases;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    data = Files.createTempDirectory("embedded-mongo");
    store = new EmbeddedStore(new StoreSettings(0, data));
    store.start();
    client =
        MongoClients.create(
            MongoConnection.settings(new ConnectionString(store.connectionString()), 20));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Objects.requireNonNull(client).close();
    Objects.requireNonNull(store).close();
    for (Path file : deepestFirst(Objects.requireNonNull(data))) {
      Files.delete(file);
    }
  }

  /** A database that nobody else has, with the schema of the parts. */
  public MongoDatabase database(SchemaPart... parts) {
    MongoDatabase fresh = Objects.requireNonNull(client).getDatabase("test" + databases++);
    for (SchemaPart part : parts) {
      part.apply(fresh);
    }
    return fresh;
  }

  private static List<Path> deepestFirst(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
