package com.creativeai.platform.limit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.platform.limit.BucketCells;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.persistence.SchemaPart;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** States in the {@code rate_limits} collection, as text, so that they compare exactly. */
@ApplicationScoped
public class MongoBucketCells implements BucketCells, SchemaPart {
  private static final String LIMITS = "rate_limits";
  private static final Duration KEPT = Duration.ofHours(1);

  @Inject MongoDatabase database;
  @Inject Clock clock;

  public MongoBucketCells() {}

  public MongoBucketCells(MongoDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void apply(MongoDatabase schema) {
    schema.getCollection(LIMITS).createIndex(Indexes.ascending("at"));
  }

  @Override
  public Optional<byte[]> read(String bucket) {
    return Optional.ofNullable(limits().find(eq("_id", bucket)).first())
        .map(found -> Base64.getDecoder().decode(found.getString("state")));
  }

  @Override
  public boolean swap(String bucket, Optional<byte[]> before, byte[] after) {
    String state = Base64.getEncoder().encodeToString(after);
    Date now = Date.from(clock.instant());
    if (before.isEmpty()) {
      return Duplicates.insert(
          limits(), new Document("_id", bucket).append("state", state).append("at", now));
    }
    String known = Base64.getEncoder().encodeToString(before.get());
    return limits()
            .updateOne(
                and(eq("_id", bucket), eq("state", known)),
                combine(set("state", state), set("at", now)))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void remove(String bucket) {
    limits().deleteOne(eq("_id", bucket));
  }

  /** A bucket that nobody used for that long is full again, as a new one is. */
  public void forgetOld() {
    limits().deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
  }

  private MongoCollection<Document> limits() {
    return database.getCollection(LIMITS);
  }
}
