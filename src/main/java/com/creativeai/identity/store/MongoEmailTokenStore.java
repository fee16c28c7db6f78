package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.EmailToken;
import com.creativeai.identity.model.EmailTokenStore;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.TokenHash;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Mailed tokens in {@code email_tokens}, {@code _id} person and purpose. */
@ApplicationScoped
public class MongoEmailTokenStore implements EmailTokenStore, SchemaPart {
  private static final String TOKENS = "email_tokens";

  @Inject MongoDatabase database;

  public MongoEmailTokenStore() {}

  MongoEmailTokenStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    schema.getCollection(TOKENS).createIndex(ascending("link"));
    schema.getCollection(TOKENS).createIndex(ascending("user"));
  }

  @Override
  public void put(EmailToken token) {
    String id = id(token.user(), token.purpose());
    tokens()
        .replaceOne(
            eq("_id", id),
            new Document("_id", id)
                .append("user", token.user().toString())
                .append("purpose", token.purpose().name())
                .append("link", token.link().value())
                .append("codeDigest", token.codeDigest())
                .append("email", token.email().value())
                .append("expiresAt", Date.from(token.expiresAt())),
            new ReplaceOptions().upsert(true));
  }

  @Override
  public Optional<EmailToken> findByLink(TokenHash link) {
    return Optional.ofNullable(tokens().find(eq("link", link.value())).first())
        .map(MongoEmailTokenStore::token);
  }

  @Override
  public Optional<EmailToken> find(UserId user, EmailToken.Purpose purpose) {
    return Optional.ofNullable(tokens().find(eq("_id", id(user, purpose))).first())
        .map(MongoEmailTokenStore::token);
  }

  @Override
  public boolean take(EmailToken token) {
    return tokens()
            .deleteOne(
                and(eq("_id", id(token.user(), token.purpose())), eq("link", token.link().value())))
            .getDeletedCount()
        == 1;
  }

  @Override
  public void removeOf(UserId user) {
    tokens().deleteMany(eq("user", user.toString()));
  }

  @Override
  public void removeExpired(Instant now) {
    tokens().deleteMany(lte("expiresAt", Date.from(now)));
  }

  private static String id(UserId user, EmailToken.Purpose purpose) {
    return user + ":" + purpose.name();
  }

  private static EmailToken token(Document document) {
    return new EmailToken(
        UserId.parse(document.getString("user")),
        EmailToken.Purpose.valueOf(document.getString("purpose")),
        new TokenHash(document.getString("link")),
        document.getString("codeDigest"),
        new EmailAddress(document.getString("email")),
        document.getDate("expiresAt").toInstant());
  }

  private MongoCollection<Document> tokens() {
    return database.getCollection(TOKENS);
  }
}
