package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.identity.UserId;
import com.creativeai.identity.model.AuthSession;
import com.creativeai.identity.model.AuthSessionStore;
import com.creativeai.identity.model.Proof;
import com.creativeai.identity.model.RefreshToken;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.TokenHash;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Sessions in {@code auth_sessions}, refresh tokens in {@code refresh_tokens} with {@code _id} the
 * token's hash; what is not known is absent.
 */
@ApplicationScoped
public class MongoAuthSessionStore implements AuthSessionStore, SchemaPart {
  private static final String SESSIONS = "auth_sessions";
  private static final String TOKENS = "refresh_tokens";

  @Inject MongoDatabase database;

  public MongoAuthSessionStore() {}

  MongoAuthSessionStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    schema.getCollection(SESSIONS).createIndex(ascending("user"));
    schema.getCollection(TOKENS).createIndex(ascending("session"));
  }

  @Override
  public void add(AuthSession session) {
    sessions()
        .insertOne(
            new Document("_id", session.id().toString())
                .append("user", session.user().toString())
                .append("createdAt", Date.from(session.createdAt()))
                .append("refreshedAt", Date.from(session.refreshedAt()))
                .append("endsAt", Date.from(session.endsAt()))
                .append("strong", session.isStrong())
                .append(
                    "proofs",
                    session.proofs().stream().map(MongoAuthSessionStore::document).toList()));
  }

  @Override
  public Optional<AuthSession> find(UUID id) {
    return Optional.ofNullable(sessions().find(eq("_id", id.toString())).first())
        .map(MongoAuthSessionStore::session);
  }

  @Override
  public void refreshed(UUID id, Instant at) {
    sessions().updateOne(eq("_id", id.toString()), set("refreshedAt", Date.from(at)));
  }

  @Override
  public void remove(UUID id) {
    removeAll(eq("_id", id.toString()));
  }

  @Override
  public void removeOf(UserId user) {
    removeAll(eq("user", user.toString()));
  }

  @Override
  public void removeOthers(UserId user, UUID kept) {
    removeAll(and(eq("user", user.toString()), ne("_id", kept.toString())));
  }

  @Override
  public boolean prove(UUID id, Proof proof) {
    tokens().deleteMany(eq("session", id.toString()));
    return sessions()
            .updateOne(
                eq("_id", id.toString()),
                combine(set("strong", true), push("proofs", document(proof))))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void removeWeak(UserId user) {
    removeAll(and(eq("user", user.toString()), ne("strong", true)));
  }

  @Override
  public void removeExpired(Instant now, Instant idle) {
    removeAll(or(lte("endsAt", Date.from(now)), lte("refreshedAt", Date.from(idle))));
  }

  @Override
  public void addToken(RefreshToken token) {
    tokens()
        .insertOne(
            new Document("_id", token.hash().value())
                .append("session", token.session().toString())
                .append("createdAt", Date.from(token.createdAt())));
  }

  @Override
  public Optional<RefreshToken> findToken(TokenHash hash) {
    return Optional.ofNullable(tokens().find(eq("_id", hash.value())).first())
        .map(MongoAuthSessionStore::token);
  }

  @Override
  public boolean useToken(TokenHash hash, RefreshToken.Used used) {
    return tokens()
            .updateOne(
                and(eq("_id", hash.value()), exists("usedAt", false)),
                combine(set("usedAt", Date.from(used.at())), set("child", used.sealedChild())))
            .getModifiedCount()
        == 1;
  }

  /** Sessions first: a token without its session is worth nothing. */
  private void removeAll(Bson which) {
    List<String> ids =
        sessions().find(which).map(found -> found.getString("_id")).into(new ArrayList<>());
    if (!ids.isEmpty()) {
      sessions().deleteMany(in("_id", ids));
      tokens().deleteMany(in("session", ids));
    }
  }

  private static AuthSession session(Document document) {
    AuthSession session =
        new AuthSession(
            UUID.fromString(document.getString("_id")),
            UserId.parse(document.getString("user")),
            document.getDate("createdAt").toInstant(),
            document.getDate("refreshedAt").toInstant(),
            document.getDate("endsAt").toInstant());
    List<Document> proofs = document.getList("proofs", Document.class);
    // Those of before there were proofs began with a password.
    return proofs == null
        ? session
        : new AuthSession(
            session.id(),
            session.user(),
            session.createdAt(),
            session.refreshedAt(),
            session.endsAt(),
            proofs.stream().map(MongoAuthSessionStore::proof).toList());
  }

  private static Document document(Proof proof) {
    return new Document("method", proof.method()).append("at", Date.from(proof.at()));
  }

  private static Proof proof(Document document) {
    return new Proof(document.getString("method"), document.getDate("at").toInstant());
  }

  private static RefreshToken token(Document document) {
    return new RefreshToken(
        new TokenHash(document.getString("_id")),
        UUID.fromString(document.getString("session")),
        document.getDate("createdAt").toInstant(),
        Optional.ofNullable(document.getDate("usedAt"))
            .map(at -> new RefreshToken.Used(at.toInstant(), document.getString("child"))));
  }

  private MongoCollection<Document> sessions() {
    return database.getCollection(SESSIONS);
  }

  private MongoCollection<Document> tokens() {
    return database.getCollection(TOKENS);
  }
}
