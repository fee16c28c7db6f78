package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.calls.AttemptId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bson.Document;

/** Guards in the {@code number_guards} collection, {@code _id} organization and number. */
@ApplicationScoped
public class MongoNumberGuard implements NumberGuard {
  private static final String NOBODY = "";

  @Inject MongoDatabase database;

  public MongoNumberGuard() {}

  public MongoNumberGuard(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Verdict acquire(OrganizationId organization, PhoneNumber number, AttemptId attempt) {
    String id = ensure(organization, number);
    boolean won =
        guards()
                .updateOne(
                    and(eq("_id", id), eq("suppressed", false), eq("inFlight", NOBODY)),
                    set("inFlight", attempt.value()))
                .getMatchedCount()
            == 1;
    if (won) {
      return Verdict.ACQUIRED;
    }
    Document guard = guards().find(eq("_id", id)).first();
    if (guard == null) {
      throw new IllegalStateException("a number guard disappeared");
    }
    if (guard.getBoolean("suppressed")) {
      return Verdict.SUPPRESSED;
    }
    return attempt.value().equals(guard.getString("inFlight")) ? Verdict.ACQUIRED : Verdict.BUSY;
  }

  @Override
  public void release(OrganizationId organization, PhoneNumber number, AttemptId attempt) {
    guards()
        .updateOne(
            and(eq("_id", id(organization, number)), eq("inFlight", attempt.value())),
            set("inFlight", NOBODY));
  }

  @Override
  public boolean isSuppressed(OrganizationId organization, PhoneNumber number) {
    Document guard = guards().find(eq("_id", id(organization, number))).first();
    return guard != null && guard.getBoolean("suppressed");
  }

  @Override
  public void suppress(OrganizationId organization, PhoneNumber number) {
    guards().updateOne(eq("_id", ensure(organization, number)), set("suppressed", true));
  }

  private String ensure(OrganizationId organization, PhoneNumber number) {
    String id = id(organization, number);
    if (guards().find(eq("_id", id)).first() == null) {
      Duplicates.insert(
          guards(),
          new Document("_id", id)
              .append("organization", organization.toString())
              .append("suppressed", false)
              .append("inFlight", NOBODY));
    }
    return id;
  }

  private static String id(OrganizationId organization, PhoneNumber number) {
    return organization + ":" + number.e164();
  }

  private MongoCollection<Document> guards() {
    return database.getCollection(CallsSchema.GUARDS);
  }
}
