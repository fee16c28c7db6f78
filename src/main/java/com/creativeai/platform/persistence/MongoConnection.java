package com.creativeai.platform.persistence;

import com.creativeai.platform.config.Configuration;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/** Produces the one client of this node and its database (PS1). */
@ApplicationScoped
public class MongoConnection {
  @Inject Configuration configuration;

  @Produces
  @ApplicationScoped
  MongoClient client() {
    return MongoClients.create(
        settings(
            StoreSettings.connectionString(configuration),
            configuration.get(StoreSettings.MONGODB_POOL_SIZE)));
  }

  void close(@Disposes MongoClient client) {
    client.close();
  }

  @Produces
  @ApplicationScoped
  MongoDatabase database(MongoClient client) {
    return client.getDatabase(databaseName());
  }

  private String databaseName() {
    return Objects.requireNonNullElse(
        StoreSettings.connectionString(configuration).getDatabase(),
        StoreSettings.DEFAULT_DATABASE);
  }

  public static MongoClientSettings settings(ConnectionString uri, int poolSize) {
    return MongoClientSettings.builder()
        .applicationName("creativeai")
        .uuidRepresentation(UuidRepresentation.STANDARD)
        .writeConcern(WriteConcern.MAJORITY)
        .readConcern(ReadConcern.LOCAL)
        .applyToConnectionPoolSettings(pool -> pool.maxSize(poolSize))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
        .applyToSocketSettings(
            socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(45, TimeUnit.SECONDS))
        // What the connection string says wins over the defaults above.
        .applyConnectionString(uri)
        .build();
  }
}
