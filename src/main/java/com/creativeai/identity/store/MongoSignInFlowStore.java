package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.creativeai.identity.UserId;
import com.creativeai.identity.model.SignInCode;
import com.creativeai.identity.model.SignInFlow;
import com.creativeai.identity.model.SignInFlowStore;
import com.creativeai.platform.security.TokenHash;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Flows in {@code sign_in_flows}, codes in {@code sign_in_codes}, {@code _id} the hash. */
@ApplicationScoped
public class MongoSignInFlowStore implements SignInFlowStore {
  @Inject MongoDatabase database;

  public MongoSignInFlowStore() {}

  MongoSignInFlowStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void add(SignInFlow flow) {
    Document document =
        new Document("_id", flow.state().value())
            .append("browser", flow.browser().value())
            .append("provider", flow.provider())
            .append("target", flow.target())
            .append("expiresAt", Date.from(flow.expiresAt()));
    flow.challenge().ifPresent(challenge -> document.append("challenge", challenge));
    flows().insertOne(document);
  }

  @Override
  public Optional<SignInFlow> take(TokenHash state) {
    return Optional.ofNullable(flows().findOneAndDelete(eq("_id", state.value())))
        .map(
            document ->
                new SignInFlow(
                    state,
                    new TokenHash(document.getString("browser")),
                    document.getString("provider"),
                    document.getString("target"),
                    Optional.ofNullable(document.getString("challenge")),
                    document.getDate("expiresAt").toInstant()));
  }

  @Override
  public void addCode(SignInCode code) {
    codes()
        .insertOne(
            new Document("_id", code.code().value())
                .append("user", code.user().toString())
                .append("challenge", code.challenge())
                .append("expiresAt", Date.from(code.expiresAt())));
  }

  @Override
  public Optional<SignInCode> takeCode(TokenHash code) {
    return Optional.ofNullable(codes().findOneAndDelete(eq("_id", code.value())))
        .map(
            document ->
                new SignInCode(
                    code,
                    UserId.parse(document.getString("user")),
                    document.getString("challenge"),
                    document.getDate("expiresAt").toInstant()));
  }

  @Override
  public void removeExpired(Instant now) {
    flows().deleteMany(lte("expiresAt", Date.from(now)));
    codes().deleteMany(lte("expiresAt", Date.from(now)));
  }

  private MongoCollection<Document> flows() {
    return database.getCollection("sign_in_flows");
  }

  private MongoCollection<Document> codes() {
    return database.getCollection("sign_in_codes");
  }
}
