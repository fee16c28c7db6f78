package com.creativeai.platform.http;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Ties an {@code Idempotency-Key} to the id of what the request creates (H4). The id is fixed
 * before anything is created, so a request that is repeated, even after a crash in the middle, goes
 * on with the same id and creates the same thing.
 */
@ApplicationScoped
public class Idempotency implements SchemaPart {
  public static final String HEADER = "Idempotency-Key";
  private static final String COLLECTION = "idempotency_keys";
  private static final Pattern ACCEPTED = Pattern.compile("[\\x21-\\x7E]{1,128}");
  private static final Duration KEPT = Duration.ofHours(24);

  @Inject MongoDatabase database;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public Idempotency() {}

  public Idempotency(MongoDatabase database, IdGenerator ids, Clock clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The id to create under: a new one without a key, the first request's for a repeated one.
   *
   * @param request what was asked for, in a form that is equal for equal requests
   */
  public UUID idFor(OrganizationId organization, @Nullable String key, String request) {
    if (key == null) {
      return ids.next();
    }
    if (!ACCEPTED.matcher(key).matches()) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          HEADER,
          "1 to 128 printable ASCII characters without spaces.");
    }
    String id = organization + ":" + key;
    Document first =
        new Document("_id", id)
            .append("request", TokenHash.of(request).value())
            .append("creates", ids.next().toString())
            .append("at", Date.from(clock.instant()));
    if (Duplicates.insert(keys(), first)) {
      return UUID.fromString(first.getString("creates"));
    }
    Document known = keys().find(eq("_id", id)).first();
    if (known == null) {
      throw new ProblemException(CommonProblem.IDEMPOTENCY_IN_PROGRESS, "Send the request again.");
    }
    if (!TokenHash.of(request).value().equals(known.getString("request"))) {
      throw ProblemException.atField(
          CommonProblem.IDEMPOTENCY_KEY_REUSED, HEADER, "Use a new key for a new request.");
    }
    return UUID.fromString(known.getString("creates"));
  }

  @Override
  public void apply(MongoDatabase database) {
    database.getCollection(COLLECTION).createIndex(Indexes.ascending("at"));
  }

  /** House-keeping over all organizations. */
  void forgetOld() {
    keys().deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
  }

  private MongoCollection<Document> keys() {
    return database.getCollection(COLLECTION);
  }
}
