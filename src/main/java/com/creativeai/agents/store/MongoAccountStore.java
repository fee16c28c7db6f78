package com.creativeai.agents.store;

import static com.mongodb.client.model.Filters.eq;

import com.creativeai.agents.account.AccountStore;
import com.creativeai.agents.account.KeptAccount;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Accounts in {@code agent_accounts}, {@code _id} the organization. */
@ApplicationScoped
public class MongoAccountStore implements AccountStore {
  private static final String ACCOUNTS = "agent_accounts";

  @Inject MongoDatabase database;

  public MongoAccountStore() {}

  MongoAccountStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<KeptAccount> find(OrganizationId organization) {
    return Optional.ofNullable(accounts().find(theOne(organization)).first())
        .map(MongoAccountStore::account);
  }

  @Override
  public void put(OrganizationId organization, KeptAccount account) {
    accounts()
        .replaceOne(
            theOne(organization),
            new Document("_id", organization.toString())
                .append("organization", organization.toString())
                .append("key", account.key())
                .append("keyEnd", account.keyEnd())
                .append("webhookSecret", account.webhookSecret())
                .append("connectedAt", Date.from(account.connectedAt()))
                .append("connectedBy", account.connectedBy()),
            new ReplaceOptions().upsert(true));
  }

  @Override
  public boolean remove(OrganizationId organization) {
    return accounts().deleteOne(theOne(organization)).getDeletedCount() == 1;
  }

  private static Bson theOne(OrganizationId organization) {
    return eq("_id", organization.toString());
  }

  private static KeptAccount account(Document document) {
    return new KeptAccount(
        document.getString("key"),
        document.getString("keyEnd"),
        document.getString("webhookSecret"),
        document.getDate("connectedAt").toInstant(),
        document.getString("connectedBy"));
  }

  private MongoCollection<Document> accounts() {
    return database.getCollection(ACCOUNTS);
  }
}
