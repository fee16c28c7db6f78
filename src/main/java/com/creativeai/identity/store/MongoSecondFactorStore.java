package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.creativeai.identity.FactorId;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Factor;
import com.creativeai.identity.model.FactorChallenge;
import com.creativeai.identity.model.SecondFactorStore;
import com.creativeai.identity.model.SecondFactors;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** Factors in {@code second_factors}, {@code _id} the person's id; secrets are encrypted. */
@ApplicationScoped
public class MongoSecondFactorStore implements SecondFactorStore {
  @Inject MongoDatabase database;

  public MongoSecondFactorStore() {}

  MongoSecondFactorStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public SecondFactors find(UserId user) {
    return Optional.ofNullable(collection().find(eq("_id", user.toString())).first())
        .map(MongoSecondFactorStore::secondFactors)
        .orElseGet(() -> SecondFactors.none(user));
  }

  @Override
  public boolean replace(SecondFactors changed) {
    Document document = document(changed, changed.version() + 1);
    return changed.version() == 0
        ? insert(document)
        : collection()
                .replaceOne(
                    and(eq("_id", changed.user().toString()), eq("version", changed.version())),
                    document)
                .getMatchedCount()
            == 1;
  }

  private boolean insert(Document document) {
    try {
      collection().insertOne(document);
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  private static Document document(SecondFactors all, long version) {
    return new Document("_id", all.user().toString())
        .append("factors", all.factors().stream().map(MongoSecondFactorStore::document).toList())
        .append(
            "challenges", all.challenges().stream().map(MongoSecondFactorStore::document).toList())
        .append("recoveryCodes", all.recoveryCodes())
        .append("version", version);
  }

  private static Document document(Factor factor) {
    return new Document("id", factor.id().toString())
        .append("name", factor.name())
        .append("verified", factor.verified())
        .append("sealedSecret", factor.sealedSecret())
        .append("createdAt", Date.from(factor.createdAt()))
        .append("updatedAt", Date.from(factor.updatedAt()))
        .append("lastStep", factor.lastStep());
  }

  private static Document document(FactorChallenge challenge) {
    return new Document("id", challenge.id().toString())
        .append("factor", challenge.factor().toString())
        .append("expiresAt", Date.from(challenge.expiresAt()));
  }

  private static SecondFactors secondFactors(Document document) {
    return new SecondFactors(
        UserId.parse(document.getString("_id")),
        document.getList("factors", Document.class, List.of()).stream()
            .map(MongoSecondFactorStore::factor)
            .toList(),
        document.getList("challenges", Document.class, List.of()).stream()
            .map(MongoSecondFactorStore::challenge)
            .toList(),
        document.getList("recoveryCodes", String.class, List.of()),
        document.get("version", Number.class).longValue());
  }

  private static Factor factor(Document document) {
    return new Factor(
        id(document, "id"),
        document.getString("name"),
        document.getBoolean("verified", false),
        document.getString("sealedSecret"),
        document.getDate("createdAt").toInstant(),
        document.getDate("updatedAt").toInstant(),
        document.get("lastStep", Number.class).longValue());
  }

  private static FactorChallenge challenge(Document document) {
    return new FactorChallenge(
        UUID.fromString(document.getString("id")),
        id(document, "factor"),
        document.getDate("expiresAt").toInstant());
  }

  private static FactorId id(Document document, String field) {
    return new FactorId(UUID.fromString(document.getString(field)));
  }

  private MongoCollection<Document> collection() {
    return database.getCollection("second_factors");
  }
}
