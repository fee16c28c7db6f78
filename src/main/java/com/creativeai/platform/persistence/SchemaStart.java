package com.creativeai.platform.persistence;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.InvalidConfiguration;
import com.creativeai.platform.config.StartOrder;
import com.creativeai.platform.config.StartStep;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;

/** Waits for the database at the start, then lets every capability prepare its part of it. */
@ApplicationScoped
public class SchemaStart {
  private static final System.Logger LOG = System.getLogger(SchemaStart.class.getName());

  @Inject MongoDatabase database;
  @Inject @Any Instance<SchemaPart> parts;
  @Inject Configuration configuration;
  @Inject Clock clock;

  void prepare(
      @Observes @Priority(StartOrder.SCHEMA) @Initialized(ApplicationScoped.class) Object start) {
    StartStep.orRefuse(
        () -> {
          awaitDatabase(
              clock.instant().plusSeconds(configuration.get(StoreSettings.MONGODB_START_SECONDS)));
          parts.forEach(part -> part.apply(database));
        });
  }

  /** Each try waits up to the driver's own selection time-out of 5 s. */
  private void awaitDatabase(Instant deadline) {
    while (true) {
      try {
        database.runCommand(new Document("ping", 1));
        return;
      } catch (MongoException unreachable) {
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative()) {
          throw new InvalidConfiguration(
              "The database does not answer; check MONGODB_URI and that the server is up ("
                  + unreachable.getClass().getSimpleName()
                  + ")");
        }
        LOG.log(System.Logger.Level.WARNING, "database=unreachable retry=true left={0}", left);
      }
    }
  }
}
