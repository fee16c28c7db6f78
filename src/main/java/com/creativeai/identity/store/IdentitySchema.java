package com.creativeai.identity.store;

import static com.mongodb.client.model.Indexes.ascending;

import com.creativeai.platform.persistence.SchemaPart;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;

/** Indexes of the identity capability. */
@ApplicationScoped
public class IdentitySchema implements SchemaPart {
  static final String USERS = "users";
  static final String ORGANIZATIONS = "organizations";
  static final String SESSIONS = "web_sessions";

  @Override
  public void apply(MongoDatabase database) {
    database.getCollection(USERS).createIndex(ascending("email"), new IndexOptions().unique(true));
    database.getCollection(USERS).createIndex(ascending("supabaseId"));
    MongoCollection<Document> organizations = database.getCollection(ORGANIZATIONS);
    organizations.createIndex(ascending("members.user"));
    organizations.createIndex(ascending("invitations.hash"));
    organizations.createIndex(ascending("invitations.email"));
    organizations.createIndex(ascending("settings.allowedDomains"));
    MongoCollection<Document> sessions = database.getCollection(SESSIONS);
    sessions.createIndex(ascending("organization", "user"));
    sessions.createIndex(ascending("expiresAt"));
  }
}
