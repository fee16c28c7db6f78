package com.creativeai.apikeys.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.apikeys.ApiKey;
import com.creativeai.apikeys.ApiKeyId;
import com.creativeai.apikeys.ApiKeyStore;
import com.creativeai.apikeys.Scopes;
import com.creativeai.identity.Role;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keys in the {@code api_keys} collection, {@code _id} the key's hash; what is not known is absent.
 */
@ApplicationScoped
public class MongoApiKeyStore implements ApiKeyStore, SchemaPart {
  private static final String KEYS = "api_keys";

  @Inject MongoDatabase database;

  public MongoApiKeyStore() {}

  public MongoApiKeyStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    schema.getCollection(KEYS).createIndex(Indexes.ascending("organization", "id"));
  }

  @Override
  public boolean add(OrganizationId organization, ApiKey key) {
    Document document =
        new Document("_id", key.hash().value())
            .append("id", key.id().toString())
            .append("organization", organization.toString())
            .append("name", key.name())
            .append("start", key.start())
            .append("scopes", List.copyOf(key.scopes()))
            .append("issuedBy", key.issuedBy())
            .append("createdAt", Date.from(key.createdAt()));
    key.expiresAt().ifPresent(at -> document.append("expiresAt", Date.from(at)));
    key.lastUsedAt().ifPresent(at -> document.append("lastUsedAt", Date.from(at)));
    key.revokedAt().ifPresent(at -> document.append("revokedAt", Date.from(at)));
    key.replacedBy().ifPresent(id -> document.append("replacedBy", id.toString()));
    return Duplicates.insert(keys(), document);
  }

  @Override
  public Optional<ApiKey> find(TokenHash hash) {
    return Optional.ofNullable(keys().find(eq("_id", hash.value())).first())
        .map(MongoApiKeyStore::key);
  }

  @Override
  public Optional<ApiKey> find(OrganizationId organization, ApiKeyId id) {
    return Optional.ofNullable(keys().find(theOne(organization, id)).first())
        .map(MongoApiKeyStore::key);
  }

  @Override
  public List<ApiKey> list(OrganizationId organization) {
    return keys()
        .find(eq("organization", organization.toString()))
        .map(MongoApiKeyStore::key)
        .into(new ArrayList<>());
  }

  @Override
  public void used(OrganizationId organization, ApiKeyId id, Instant at) {
    keys().updateOne(theOne(organization, id), set("lastUsedAt", Date.from(at)));
  }

  @Override
  public void rename(OrganizationId organization, ApiKeyId id, String name) {
    keys().updateOne(theOne(organization, id), set("name", name));
  }

  @Override
  public boolean replace(
      OrganizationId organization, ApiKeyId id, ApiKeyId replacement, Instant expiresAt) {
    return keys()
            .updateOne(
                and(
                    theOne(organization, id),
                    exists("replacedBy", false),
                    exists("revokedAt", false)),
                combine(
                    set("replacedBy", replacement.toString()),
                    set("expiresAt", Date.from(expiresAt))))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void revoke(OrganizationId organization, ApiKeyId id, Instant at) {
    keys()
        .updateOne(
            and(theOne(organization, id), exists("revokedAt", false)),
            set("revokedAt", Date.from(at)));
  }

  @Override
  public void remove(OrganizationId organization, ApiKeyId id) {
    keys().deleteOne(theOne(organization, id));
  }

  private static Bson theOne(OrganizationId organization, ApiKeyId id) {
    return and(eq("organization", organization.toString()), eq("id", id.toString()));
  }

  private static ApiKey key(Document document) {
    return new ApiKey(
        ApiKeyId.parse(document.getString("id")),
        OrganizationId.parse(document.getString("organization")),
        document.getString("name"),
        document.getString("start"),
        new TokenHash(document.getString("_id")),
        scopes(document),
        Objects.requireNonNullElse(document.getString("issuedBy"), ApiKey.SYSTEM),
        document.getDate("createdAt").toInstant(),
        instant(document, "expiresAt"),
        instant(document, "lastUsedAt"),
        instant(document, "revokedAt"),
        Optional.ofNullable(document.getString("replacedBy")).map(ApiKeyId::parse));
  }

  /** Keys from before there were scopes have a role. */
  private static Set<String> scopes(Document document) {
    return document.containsKey("scopes")
        ? Set.copyOf(document.getList("scopes", String.class))
        : Scopes.of(Role.of(document.getString("role")));
  }

  private static Optional<Instant> instant(Document document, String field) {
    return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
  }

  private MongoCollection<Document> keys() {
    return database.getCollection(KEYS);
  }
}
