package com.creativeai.agents.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.agents.secret.SecretPlace;
import com.creativeai.agents.secret.SecretStore;
import com.creativeai.platform.outbound.Origin;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Values in {@code tool_secrets}, {@code _id} agent, origin and header. */
@ApplicationScoped
public class MongoSecretStore implements SecretStore, SchemaPart {
  private static final String SECRETS = "tool_secrets";
  private static final String ORGANIZATION = "organization";
  private static final String AGENT = "agent";
  private static final String SET_AT = "setAt";

  @Inject MongoDatabase database;

  public MongoSecretStore() {}

  MongoSecretStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    schema.getCollection(SECRETS).createIndex(Indexes.ascending(ORGANIZATION, AGENT));
  }

  @Override
  public List<KeptSecret> list(OrganizationId organization, AgentId agent) {
    return secrets()
        .find(and(eq(ORGANIZATION, organization.toString()), eq(AGENT, agent.toString())))
        .map(MongoSecretStore::secret)
        .into(new ArrayList<>());
  }

  @Override
  public void put(OrganizationId organization, AgentId agent, KeptSecret secret) {
    secrets()
        .replaceOne(
            theOne(organization, agent, secret),
            new Document("_id", id(agent, secret))
                .append(ORGANIZATION, organization.toString())
                .append(AGENT, agent.toString())
                .append("origin", secret.place().origin().text())
                .append("header", secret.place().header())
                .append("sealed", secret.sealed())
                .append(SET_AT, Date.from(secret.setAt())),
            new ReplaceOptions().upsert(true));
  }

  @Override
  public boolean remove(OrganizationId organization, AgentId agent, KeptSecret secret) {
    return secrets()
            .deleteOne(
                and(theOne(organization, agent, secret), eq(SET_AT, Date.from(secret.setAt()))))
            .getDeletedCount()
        == 1;
  }

  private static Bson theOne(OrganizationId organization, AgentId agent, KeptSecret secret) {
    return and(eq("_id", id(agent, secret)), eq(ORGANIZATION, organization.toString()));
  }

  private static String id(AgentId agent, KeptSecret secret) {
    return agent + " " + secret.place().origin().text() + " " + secret.place().header();
  }

  private static KeptSecret secret(Document document) {
    return new KeptSecret(
        new SecretPlace(new Origin(document.getString("origin")), document.getString("header")),
        document.getString("sealed"),
        document.getDate(SET_AT).toInstant());
  }

  private MongoCollection<Document> secrets() {
    return database.getCollection(SECRETS);
  }
}
