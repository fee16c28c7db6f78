package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.identity.UserId;
import com.creativeai.identity.model.HeldGrant;
import com.creativeai.identity.model.SessionStore;
import com.creativeai.identity.model.WebSession;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Sessions in the {@code web_sessions} collection, {@code _id} the token's hash. */
@ApplicationScoped
public class MongoSessionStore implements SessionStore {
  @Inject MongoDatabase database;

  public MongoSessionStore() {}

  MongoSessionStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void add(OrganizationId organization, WebSession session) {
    Document document =
        new Document("_id", session.hash().value())
            .append("organization", organization.toString())
            .append("user", session.user().toString())
            .append("createdAt", Date.from(session.createdAt()))
            .append("expiresAt", Date.from(session.expiresAt()))
            .append("strong", session.strong());
    session.grant().ifPresent(held -> document.append("grant", document(held)));
    sessions().insertOne(document);
  }

  @Override
  public Optional<WebSession> find(TokenHash hash) {
    return Optional.ofNullable(sessions().find(eq("_id", hash.value())).first())
        .map(MongoSessionStore::session);
  }

  @Override
  public void extend(OrganizationId organization, TokenHash hash, Instant expiresAt) {
    sessions().updateOne(theOne(organization, hash), set("expiresAt", Date.from(expiresAt)));
  }

  @Override
  public void hold(OrganizationId organization, TokenHash hash, HeldGrant grant) {
    sessions().updateOne(theOne(organization, hash), set("grant", document(grant)));
  }

  @Override
  public void remove(OrganizationId organization, TokenHash hash) {
    sessions().deleteOne(theOne(organization, hash));
  }

  @Override
  public void removeOf(OrganizationId organization, UserId user) {
    sessions()
        .deleteMany(and(eq("organization", organization.toString()), eq("user", user.toString())));
  }

  @Override
  public void removeWeakOf(OrganizationId organization, UserId user) {
    sessions()
        .deleteMany(
            and(
                eq("organization", organization.toString()),
                eq("user", user.toString()),
                ne("strong", true)));
  }

  @Override
  public void removeExpired(Instant now) {
    sessions().deleteMany(lte("expiresAt", Date.from(now)));
  }

  private static Bson theOne(OrganizationId organization, TokenHash hash) {
    return and(eq("_id", hash.value()), eq("organization", organization.toString()));
  }

  private static WebSession session(Document document) {
    return new WebSession(
        new TokenHash(document.getString("_id")),
        OrganizationId.parse(document.getString("organization")),
        UserId.parse(document.getString("user")),
        document.getDate("createdAt").toInstant(),
        document.getDate("expiresAt").toInstant(),
        document.getBoolean("strong", false),
        Optional.ofNullable(document.get("grant", Document.class)).map(MongoSessionStore::grant));
  }

  private static Document document(HeldGrant held) {
    return new Document("sealed", held.sealed()).append("checkedAt", Date.from(held.checkedAt()));
  }

  private static HeldGrant grant(Document document) {
    return new HeldGrant(document.getString("sealed"), document.getDate("checkedAt").toInstant());
  }

  private MongoCollection<Document> sessions() {
    return database.getCollection(IdentitySchema.SESSIONS);
  }
}
