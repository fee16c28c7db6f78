package com.creativeai.sandbox.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.ValidationOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What only the embedded store promises (RUN-2 S4 to S7): refusals, start-up sentences, speed
 * through indexes, a bounded file.
 */
class EmbeddedStoreLimitsTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @Test
  void whatWouldBeIgnoredIsRefused() {
    withStore(
        calls -> {
          IndexOptions options = new IndexOptions();
          assertRefused(
              "expireAfterSeconds",
              () ->
                  calls.createIndex(
                      ascending("a"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)));
          assertRefused(
              "partialFilterExpression",
              () ->
                  calls.createIndex(
                      ascending("a"), new IndexOptions().partialFilterExpression(eq("a", 1))));
          assertRefused(
              "collation",
              () -> calls.createIndex(ascending("a"), new IndexOptions().collation(english())));
          assertRefused("'text'", () -> calls.createIndex(Indexes.text("a"), options));
          assertRefused("'hashed'", () -> calls.createIndex(Indexes.hashed("a"), options));
          assertRefused("wildcard", () -> calls.createIndex(ascending("$**"), options));
          assertRefused("collation", () -> calls.find().collation(english()).first());
          assertRefused(
              "renaming",
              () -> calls.renameCollection(new com.mongodb.MongoNamespace("test.other")));
          assertRefused(
              "renaming",
              () -> calls.insertOne(new Document("_id", 1)),
              () -> calls.aggregate(List.of(new Document("$out", "o"))).toCollection());
        });
  }

  @Test
  void validatorsAreRefused() {
    try (EmbeddedStore store = started();
        MongoClient client = MongoClients.create(store.connectionString())) {
      CreateCollectionOptions validated =
          new CreateCollectionOptions()
              .validationOptions(
                  new ValidationOptions().validator(new Document("$jsonSchema", new Document())));

      assertRefused(
          "validator", () -> client.getDatabase("test").createCollection("calls", validated));
      client.getDatabase("test").createCollection("calls");
    }
  }

  @Test
  void anotherIndexUnderTheSameNameIsRefused() {
    withStore(
        calls -> {
          calls.createIndex(ascending("a"), new IndexOptions().name("key"));
          calls.createIndex(ascending("a"), new IndexOptions().name("key"));

          assertThatThrownBy(
                  () -> calls.createIndex(ascending("b"), new IndexOptions().name("key")))
              .isInstanceOf(com.mongodb.MongoCommandException.class);
          assertThatThrownBy(
                  () ->
                      calls.createIndex(
                          ascending("a"), new IndexOptions().name("key").unique(true)))
              .isInstanceOf(com.mongodb.MongoCommandException.class);
        });
  }

  @Test
  void takenPortIsNamed() {
    try (EmbeddedStore first = started()) {
      EmbeddedStore second =
          new EmbeddedStore(new StoreSettings(first.port(), directory.resolve("second")));

      assertThatThrownBy(second::start)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessage(
              "Port "
                  + first.port()
                  + " is taken by another program: stop it, or set SANDBOX_STORE_PORT to a free port.");
    }
  }

  @Test
  void lockedFileIsNamed() {
    try (EmbeddedStore first = started()) {
      assertThat(first.port()).isPositive();

      assertThatThrownBy(this::started)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("creativeai.mv is in use by another process");
    }
  }

  @Test
  void damagedFileIsNamedAndLeftAlone() throws Exception {
    Path file = new StoreSettings(0, directory).file();
    Files.createDirectories(file.getParent());
    byte[] garbage = new byte[64 * 1024];
    Arrays.fill(garbage, (byte) 'x');
    Files.write(file, garbage);

    assertThatThrownBy(this::started)
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is damaged: put a backup");
    assertThat(Files.readAllBytes(file)).isEqualTo(garbage);
  }

  @Test
  void settingsComeFromTheEnvironment() {
    assertThat(StoreSettings.from(Map.of())).isEqualTo(new StoreSettings(8183, Path.of("data")));
    assertThat(
            StoreSettings.from(Map.of("SANDBOX_STORE_PORT", "9000", "DATA_DIR", "/tmp/x")).file())
        .isEqualTo(Path.of("/tmp/x/store/creativeai.mv"));
    assertThatThrownBy(() -> StoreSettings.from(Map.of("SANDBOX_STORE_PORT", "many")))
        .hasMessageContaining("SANDBOX_STORE_PORT");
    assertThatThrownBy(() -> StoreSettings.from(Map.of("SANDBOX_STORE_PORT", "70000")))
        .hasMessageContaining("SANDBOX_STORE_PORT");
  }

  @Test
  void coveredQueriesAreFastOnTenThousandDocuments() {
    withStore(
        calls -> {
          calls.createIndex(ascending("organization", "createdAt"));
          calls.createIndex(ascending("organization", "status"));
          calls.createIndex(ascending("state", "notBefore"));
          List<Document> documents = new ArrayList<>();
          for (int i = 0; i < 10_000; i++) {
            documents.add(
                new Document("_id", "c" + i)
                    .append("organization", i % 4 == 0 ? "acme" : "globex")
                    .append("status", "S" + i % 100)
                    .append("createdAt", new Date(i))
                    .append("state", "DUE")
                    .append("notBefore", i)
                    .append("text", "x".repeat(500)));
          }
          calls.insertMany(documents);

          assertFast(
              "page",
              () ->
                  calls
                      .find(eq("organization", "globex"))
                      .sort(Sorts.descending("createdAt"))
                      .limit(50)
                      .into(new ArrayList<>()));
          assertFast(
              "total",
              () ->
                  assertThat(calls.countDocuments(eq("organization", "globex"))).isEqualTo(7_500));
          assertFast(
              "status",
              () ->
                  calls
                      .find(and(eq("organization", "globex"), eq("status", "S7")))
                      .limit(50)
                      .into(new ArrayList<>()));
          assertFast(
              "tenant and id",
              () -> calls.find(and(eq("organization", "acme"), eq("_id", "c400"))).first());
          assertFast(
              "due",
              () ->
                  calls
                      .find(and(eq("state", "DUE"), lte("notBefore", 9_000)))
                      .sort(Sorts.ascending("notBefore"))
                      .limit(64)
                      .into(new ArrayList<>()));
          assertFast(
              "claim",
              () -> calls.updateOne(and(eq("_id", "c1"), eq("state", "DUE")), set("state", "DUE")));
        });
  }

  @Test
  void deletedRecordingsLeaveTheFile() throws Exception {
    byte[] recording = new byte[1024 * 1024];
    new java.util.Random(1).nextBytes(recording);
    try (EmbeddedStore store = started();
        MongoClient client = MongoClients.create(store.connectionString())) {
      GridFSBucket bucket = GridFSBuckets.create(client.getDatabase("test"));
      for (int i = 0; i < 30; i++) {
        ObjectId id = bucket.uploadFromStream("r", new ByteArrayInputStream(recording));
        bucket.delete(id);
      }
    }

    assertThat(Files.size(new StoreSettings(0, directory).file())).isLessThan(4 * 1024 * 1024);
  }

  @Test
  void everythingIsThereAfterARegularRestart() {
    withStore(
        calls -> {
          calls.createIndex(ascending("terms"));
          calls.insertOne(new Document("_id", 1).append("terms", List.of("a", "b")));
          calls.createIndex(ascending("sid"), new IndexOptions().unique(true).sparse(true));
        });
    withStore(
        calls -> {
          assertThat(calls.find(eq("terms", "b")).first()).containsEntry("_id", 1);
          calls.insertOne(new Document("_id", 2).append("sid", "x"));
          assertThatThrownBy(() -> calls.insertOne(new Document("_id", 3).append("sid", "x")))
              .hasMessageContaining("E11000");
          assertThat(calls.listIndexes()).hasSize(3);
        });
  }

  private EmbeddedStore started() {
    EmbeddedStore store = new EmbeddedStore(new StoreSettings(0, directory));
    store.start();
    return store;
  }

  private interface Use {
    void of(MongoCollection<Document> calls);
  }

  private void withStore(Use use) {
    try (EmbeddedStore store = started();
        MongoClient client = MongoClients.create(store.connectionString())) {
      use.of(client.getDatabase("test").getCollection("calls"));
    }
  }

  private static Collation english() {
    return Collation.builder().locale("en").build();
  }

  private static void assertRefused(String what, Runnable first, ThrowingCallable use) {
    first.run();
    assertRefused(what, use);
  }

  private static void assertRefused(String what, ThrowingCallable use) {
    assertThatThrownBy(use)
        .hasMessageContaining("embedded store does not support")
        .hasMessageContaining(what);
  }

  /** The best of ten: a loaded machine may be slow, a scan is slow every time. */
  private static void assertFast(String what, Runnable query) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long begin = System.nanoTime();
      query.run();
      best = Math.min(best, System.nanoTime() - begin);
    }
    assertThat(TimeUnit.NANOSECONDS.toMillis(best)).as("milliseconds for %s", what).isLessThan(30);
  }
}
