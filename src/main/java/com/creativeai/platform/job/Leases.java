package com.creativeai.platform.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.persistence.Duplicates;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who may do a job until when, in the {@code leases} collection. */
@ApplicationScoped
public class Leases {
  @Inject MongoDatabase database;
  @Inject IdGenerator ids;
  @Inject Clock clock;
  private String node = "";

  public Leases() {}

  public Leases(MongoDatabase database, String node, Clock clock) {
    this.database = database;
    this.node = node;
    this.clock = clock;
  }

  @PostConstruct
  void name() {
    node = ids.next().toString();
  }

  /** True when this node has the lease now, be it new or extended. */
  public boolean take(String job, Duration length) {
    Instant now = clock.instant();
    Bson free = or(eq("owner", node), lt("until", Date.from(now)));
    Date until = Date.from(now.plus(length));
    boolean taken =
        leases()
                .updateOne(
                    and(eq("_id", job), free), combine(set("owner", node), set("until", until)))
                .getMatchedCount()
            == 1;
    return taken
        || Duplicates.insert(
            leases(), new Document("_id", job).append("owner", node).append("until", until));
  }

  private MongoCollection<Document> leases() {
    return database.getCollection("leases");
  }
}
