package com.creativeai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** What a product has stored, read beside it. */
final class StoredDocuments implements AutoCloseable {
  private final MongoClient client;

  StoredDocuments(Product product) {
    client = MongoClients.create(product.store().toString());
  }

  MongoDatabase database() {
    return client.getDatabase(Product.DATABASE);
  }

  /**
   * Waits until no fact is on its way from a document to the log, no call that is over on its way
   * into the search index, and none that lacks anything.
   */
  void awaitQuiet() {
    Instant deadline = Instant.now().plusSeconds(90);
    while (isRelaying("calls")
        || isRelaying("transcripts")
        || isOver(Filters.eq("searchable", 0))
        || isOver(Filters.exists("quietSince"))) {
      assertThat(Instant.now()).as("something is still on its way").isBefore(deadline);
      Product.pause(100);
    }
  }

  private boolean isRelaying(String collection) {
    return database().getCollection(collection).find(Filters.exists("pendingSince")).first()
        != null;
  }

  private boolean isOver(Bson unfinished) {
    Bson call = Filters.and(Filters.eq("over", true), unfinished);
    return database().getCollection("calls").find(call).first() != null;
  }

  /** All of an organization and of these people, by collection, to the letter. */
  Map<String, List<String>> of(String organization, Collection<String> users) {
    return matching(
        Filters.or(
            Filters.eq("organization", organization),
            Filters.eq("_id", organization),
            Filters.in("_id", users),
            Filters.in("user", users)),
        Set.of());
  }

  /** Everything but these collections. */
  Map<String, List<String>> all(Set<String> but) {
    return matching(Filters.empty(), but);
  }

  /** What came and what went, with the collection before it. */
  static List<String> differences(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    List<String> gone = lines(before);
    List<String> come = lines(after);
    gone.removeAll(lines(after));
    come.removeAll(lines(before));
    gone.addAll(come);
    return gone;
  }

  private static List<String> lines(Map<String, List<String>> all) {
    List<String> lines = new ArrayList<>();
    all.forEach((name, documents) -> documents.forEach(one -> lines.add(name + " " + one)));
    return lines;
  }

  private Map<String, List<String>> matching(Bson filter, Set<String> but) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String name : database().listCollectionNames()) {
      if (!but.contains(name)) {
        all.put(
            name,
            database()
                .getCollection(name, RawBsonDocument.class)
                .find(filter)
                .sort(new Document("_id", 1))
                .map(BsonDocument::toJson)
                .into(new ArrayList<>()));
      }
    }
    return all;
  }

  @Override
  public void close() {
    client.close();
  }
}
