package com.creativeai.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** What a product was told or has told that nobody else may read, wherever it writes. */
final class Secrets {
  /** Fields of answers that show a secret, once. */
  private static final List<String> FIELDS =
      List.of("access_token", "refresh_token", "key", "secret", "token_hash");

  /** Shorter ones may stand anywhere by chance. */
  private static final int SHORTEST = 12;

  /** Mail that waits to go out has to have its links. */
  private static final String OUTBOX = "outbox";

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  void add(String secret) {
    if (secret.length() >= SHORTEST) {
      known.add(secret);
    }
  }

  void addFrom(JsonNode answer) {
    FIELDS.forEach(field -> answer.findValuesAsText(field).forEach(this::add));
  }

  void demandAbsence(String place, String text) {
    for (String secret : known) {
      if (text.contains(secret)) {
        throw new AssertionError(
            "a secret that begins with " + secret.substring(0, 6) + " stands in " + place);
      }
    }
  }

  /** Looks through every document; a store that is not there any more has nothing to hide. */
  void demandAbsence(URI store) {
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.toString()))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
            .build();
    try (MongoClient client = MongoClients.create(settings)) {
      MongoDatabase database = client.getDatabase(Product.DATABASE);
      for (String collection : database.listCollectionNames()) {
        if (!collection.equals(OUTBOX)) {
          for (Document document : database.getCollection(collection).find()) {
            demandAbsence("the collection " + collection, String.valueOf(document));
          }
        }
      }
    } catch (MongoException gone) {
      System.getLogger(Secrets.class.getName())
          .log(System.Logger.Level.INFO, "no store at {0}", store);
    }
  }
}
