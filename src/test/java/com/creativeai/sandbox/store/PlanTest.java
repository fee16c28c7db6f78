package com.creativeai.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * RUN-2 S4: an index may only make an answer faster. Random filters on two equal collections, one
 * of them indexed.
 */
class PlanTest {

  private static final long SEED = 20260102L;
  private static final int DOCUMENTS = 200;
  private static final int QUERIES = 1000;

  @RegisterExtension static final StoreUnderTest STORE = StoreUnderTest.inTemporaryDirectory();

  private final Random random = new Random(SEED);

  @Test
  void indexedCollectionAnswersLikeAScan() {
    MongoCollection<Document> plain = STORE.empty("plain");
    MongoCollection<Document> indexed = STORE.empty("indexed");
    indexed.createIndex(Indexes.ascending("a", "b"));
    indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("c")));
    indexed.createIndex(Indexes.descending("b"));
    indexed.createIndex(Indexes.ascending("tags", "c"));
    indexed.createIndex(Indexes.ascending("a", "tags"));
    indexed.createIndex(
        Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("c", "_id")));
    indexed.createIndex(
        Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("b", "_id")));
    indexed.createIndex(Indexes.ascending("b", "_id"));
    indexed.createIndex(
        Indexes.ascending("sparse.x"), new com.mongodb.client.model.IndexOptions().sparse(true));
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(document(i));
    }
    plain.insertMany(documents);
    indexed.insertMany(documents);
    for (int i = 0; i < DOCUMENTS / 2; i++) {
      Document changed = document(i * 2);
      plain.replaceOne(new Document("_id", i * 2), changed);
      indexed.replaceOne(new Document("_id", i * 2), changed);
    }

    for (int i = 0; i < QUERIES; i++) {
      Document filter = filter();
      Document sort = random.nextBoolean() ? new Document() : sort();
      int limit = random.nextInt(3) == 0 && !sort.isEmpty() ? 20 : 0;
      List<Object> expected = ids(plain, filter, sort, limit);
      List<Object> actual = ids(indexed, filter, sort, limit);

      assertThat(actual).as("%s sorted by %s", filter, sort).doesNotHaveDuplicates();
      if (sort.isEmpty()) {
        assertThat(new HashSet<>(actual)).as("%s", filter).isEqualTo(new HashSet<>(expected));
      } else {
        assertThat(actual).as("%s sorted by %s", filter, sort).isEqualTo(expected);
      }
      assertThat(indexed.countDocuments(filter))
          .as("count of %s", filter)
          .isEqualTo(plain.countDocuments(filter));
      CountOptions enough = new CountOptions().limit(1 + random.nextInt(30));
      assertThat(indexed.countDocuments(filter, enough))
          .as("count of %s up to %d", filter, enough.getLimit())
          .isEqualTo(plain.countDocuments(filter, enough));
    }
  }

  private Document document(int id) {
    Document document = new Document("_id", id);
    for (String field : List.of("a", "b", "c")) {
      if (random.nextInt(5) > 0) {
        document.append(field, value());
      }
    }
    if (random.nextInt(3) > 0) {
      List<Object> tags = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        tags.add(value());
      }
      document.append("tags", random.nextInt(6) == 0 ? value() : tags);
    }
    if (random.nextInt(3) == 0) {
      document.append("sparse", new Document("x", value()));
    }
    return document;
  }

  private Object value() {
    return Arrays.<Object>asList(
            1,
            2L,
            2,
            3.0,
            2.5,
            -1,
            "x",
            "xy",
            "",
            true,
            false,
            null,
            new java.util.Date(5),
            new Document("k", 1))
        .get(random.nextInt(14));
  }

  private Document filter() {
    Document filter = new Document();
    for (String field : List.of("a", "b", "c", "tags", "sparse.x", "_id")) {
      if (random.nextInt(3) == 0) {
        filter.append(field, field.equals("tags") ? ofElement() : condition(field.equals("_id")));
      }
    }
    return random.nextInt(6) == 0
        ? new Document("$and", List.of(filter, new Document("a", value())))
        : filter;
  }

  private Object ofElement() {
    Object range = new Document("$gte", -1).append("$lt", 2.5);
    return switch (random.nextInt(7)) {
      case 0, 1 -> new Document("$elemMatch", range);
      case 2 -> new Document("$elemMatch", new Document());
      default -> condition(false);
    };
  }

  private Object condition(boolean id) {
    Object value = id ? random.nextInt(DOCUMENTS) : value();
    return switch (random.nextInt(8)) {
      case 0 -> new Document("$in", Arrays.asList(value, id ? 7 : value()));
      case 1 -> new Document("$gte", value instanceof Number ? value : 2);
      case 2 -> new Document("$lt", value instanceof String ? value : 3);
      case 3 -> new Document("$gt", -1).append("$lte", random.nextInt(4) == 0 ? "x" : 2.5);
      case 4 -> new Document("$ne", value);
      default -> value == null ? new Document("$eq", null) : value;
    };
  }

  /** Ends with the _id, so that there is one right order. */
  private Document sort() {
    int direction = random.nextBoolean() ? 1 : -1;
    Document sort = new Document();
    for (String field : List.of("a", "b", "c")) {
      if (random.nextInt(3) == 0) {
        sort.append(field, random.nextInt(4) == 0 ? -direction : direction);
      }
    }
    return sort.append("_id", direction);
  }

  private static List<Object> ids(
      MongoCollection<Document> collection, Document filter, Document sort, int limit) {
    List<Object> ids = new ArrayList<>();
    collection
        .find(filter)
        .sort(sort)
        .limit(limit)
        .forEach(document -> ids.add(document.get("_id")));
    return ids;
  }
}
