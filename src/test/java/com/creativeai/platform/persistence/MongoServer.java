package com.creativeai.platform.persistence;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The MongoDB server that {@link #URI} names, for the tests of a class. */
public final class MongoServer implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  public static final String URI = "TEST_MONGODB_URI";

  private final List<MongoDatabase> used = new ArrayList<>();
  private @Nullable MongoClient client;
  private int databases;

  @Override
  public void beforeAll(ExtensionContext context) {
    client =
        MongoClients.create(MongoConnection.settings(new ConnectionString(System.getenv(URI)), 20));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    used.forEach(MongoDatabase::drop);
    used.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Objects.requireNonNull(client).close();
  }

  /** An empty database that no other test of this class has. */
  public MongoDatabase database() {
    MongoDatabase fresh =
        Objects.requireNonNull(client).getDatabase("creativeai_contract" + databases++);
    fresh.drop();
    used.add(fresh);
    return fresh;
  }
}
