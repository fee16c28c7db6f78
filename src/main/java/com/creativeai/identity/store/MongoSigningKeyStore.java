package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.creativeai.identity.model.SigningKey;
import com.creativeai.identity.model.SigningKeyStore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Keys in the {@code signing_keys} collection, private parts encrypted. */
@ApplicationScoped
public class MongoSigningKeyStore implements SigningKeyStore {
  private static final String KEYS = "signing_keys";

  @Inject MongoDatabase database;

  public MongoSigningKeyStore() {}

  MongoSigningKeyStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public List<SigningKey> list() {
    return keys()
        .find()
        .sort(ascending("createdAt", "_id"))
        .map(
            document ->
                new SigningKey(
                    document.getString("_id"),
                    document.getString("publicKey"),
                    document.getString("sealedPrivateKey"),
                    document.getDate("createdAt").toInstant()))
        .into(new ArrayList<>());
  }

  @Override
  public void add(SigningKey key) {
    keys()
        .insertOne(
            new Document("_id", key.id())
                .append("publicKey", key.publicKey())
                .append("sealedPrivateKey", key.sealedPrivateKey())
                .append("createdAt", Date.from(key.createdAt())));
  }

  @Override
  public void remove(String id) {
    keys().deleteOne(eq("_id", id));
  }

  private MongoCollection<Document> keys() {
    return database.getCollection(KEYS);
  }
}
