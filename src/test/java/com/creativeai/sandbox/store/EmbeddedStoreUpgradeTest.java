package com.creativeai.sandbox.store;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RUN-2 S4: an index of before its fields' shapes were noted is made anew, and answers rightly. */
class EmbeddedStoreUpgradeTest {
  private static final Document FROM_A_TO_B = new Document("$gte", "a").append("$lt", "b");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @Test
  void indexOfAnEarlierVersionCountsAsAScanDoes() {
    StoreSettings settings = new StoreSettings(0, directory);
    open(
        settings,
        collection -> {
          collection.createIndex(Indexes.ascending("words", "number"));
          collection.insertMany(
              List.of(
                  new Document("_id", 1).append("words", List.of("ab", "ac")).append("number", 2),
                  new Document("_id", 2).append("words", "ad").append("number", 1),
                  new Document("_id", 3).append("words", List.of("b")).append("number", 0)));
        });
    try (MVStore file = StoreFile.open(settings.file())) {
      assertThat(file.hasMap("shapes")).isTrue();
      file.removeMap("shapes");
      file.commit();
    }

    open(
        settings,
        collection -> {
          assertThat(collection.countDocuments(elemMatch("words", FROM_A_TO_B))).isEqualTo(1);
          assertThat(collection.countDocuments(eq("words", "ad"))).isEqualTo(1);
          assertThat(
                  collection.find(elemMatch("words", FROM_A_TO_B)).sort(new Document("number", 1)))
              .extracting(found -> found.get("_id"))
              .containsExactly(1);
        });
  }

  private static void open(StoreSettings settings, Consumer<MongoCollection<Document>> work) {
    try (EmbeddedStore store = new EmbeddedStore(settings)) {
      store.start();
      try (MongoClient client = MongoClients.create(store.connectionString())) {
        work.accept(client.getDatabase("test").getCollection("things"));
      }
    }
  }
}
