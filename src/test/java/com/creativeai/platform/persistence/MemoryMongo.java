package com.creativeai.platform.persistence;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A MongoDB-protocol server in memory with one database, of a test's own. */
public final class MemoryMongo implements AutoCloseable {
  public static final String DATABASE = "test";

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client;

  public MemoryMongo(SchemaPart... parts) {
    String uri = server.bindAndGetConnectionString() + "/?retryWrites=false&retryReads=false";
    client = MongoClients.create(MongoConnection.settings(new ConnectionString(uri), 4));
    for (SchemaPart part : parts) {
      part.apply(database());
    }
  }

  public MongoClient client() {
    return client;
  }

  public MongoDatabase database() {
    return client.getDatabase(DATABASE);
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
