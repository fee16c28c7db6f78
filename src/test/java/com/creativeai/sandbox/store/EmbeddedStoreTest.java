package com.creativeai.sandbox.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.bucket;
import static com.mongodb.client.model.Aggregates.facet;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.BucketOptions;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The portable subset (RUN-2): the same tests pass on a real MongoDB when {@code MONGODB_URI} names
 * one.
 */
class EmbeddedStoreTest {

  private static final Date NOON = Date.from(Instant.parse("2026-01-02T12:00:00Z"));
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  @RegisterExtension static final StoreUnderTest STORE = StoreUnderTest.inTemporaryDirectory();

  @Test
  void compareAndSetChangesOnlyTheExpectedState() {
    MongoCollection<Document> calls = STORE.empty("cas");
    calls.insertOne(call("c1", "acme", "QUEUED"));

    Document won =
        calls.findOneAndUpdate(
            and(eq("_id", "c1"), eq("status", "QUEUED")), set("status", "DIALING"), AFTER);
    Document lost =
        calls.findOneAndUpdate(
            and(eq("_id", "c1"), eq("status", "QUEUED")), set("status", "DIALING"), AFTER);

    assertThat(won).containsEntry("status", "DIALING");
    assertThat(lost).isNull();
  }

  @Test
  void claimBySortTakesTheOldest() {
    MongoCollection<Document> calls = tenOfAcme("claims");
    calls.createIndex(ascending("organization", "status", "createdAt"));

    Document claimed =
        calls.findOneAndUpdate(
            and(eq("organization", "acme"), eq("status", "QUEUED")),
            set("status", "DIALING"),
            new FindOneAndUpdateOptions().sort(Sorts.ascending("createdAt")));

    assertThat(claimed).containsEntry("_id", "c0");
    assertThat(calls.countDocuments(eq("status", "DIALING"))).isEqualTo(1);
  }

  @Test
  void pushKeepsTheNewestInOrder() {
    MongoCollection<Document> calls = STORE.empty("push");
    calls.insertOne(new Document("_id", 1).append("turns", List.of(turn(3), turn(1))));

    calls.updateOne(
        eq("_id", 1),
        pushEach(
            "turns",
            List.of(turn(2), turn(4)),
            new PushOptions().sortDocument(Sorts.ascending("at")).slice(-3)));

    assertThat(first(calls).getList("turns", Document.class))
        .containsExactly(turn(2), turn(3), turn(4));
  }

  @Test
  void arrayFilterChangesTheMatchingElement() {
    MongoCollection<Document> calls = STORE.empty("filters");
    calls.insertOne(new Document("_id", 1).append("turns", List.of(turn(1), turn(2))));

    calls.updateOne(
        eq("_id", 1),
        set("turns.$[t].text", "heard"),
        new UpdateOptions().arrayFilters(List.of(eq("t.at", 2))));

    assertThat(first(calls).getList("turns", Document.class))
        .containsExactly(turn(1), turn(2).append("text", "heard"));
  }

  @Test
  void upsertInsertsOnceAndCounts() {
    MongoCollection<Document> counters = STORE.empty("counters");
    UpdateOptions upsert = new UpdateOptions().upsert(true);

    counters.updateOne(
        eq("_id", "n"), combine(inc("value", 2), setOnInsert("since", NOON)), upsert);
    counters.updateOne(
        eq("_id", "n"), combine(inc("value", 3L), setOnInsert("since", null)), upsert);

    assertThat(first(counters).get("value", Number.class).longValue()).isEqualTo(5);
    assertThat(first(counters)).containsEntry("since", NOON);
  }

  @Test
  void duplicateOfUniqueIndexAnswers11000() {
    MongoCollection<Document> users = STORE.empty("unique");
    users.createIndex(ascending("organization", "email"), new IndexOptions().unique(true));
    users.insertOne(new Document("_id", 1).append("organization", "acme").append("email", "a"));
    users.insertOne(new Document("_id", 2).append("organization", "acme").append("email", "b"));

    assertCode11000(
        () -> users.insertOne(new Document("organization", "acme").append("email", "a")));
    assertCode11000(() -> users.insertOne(new Document("_id", 1)));
    assertCode11000(() -> users.updateOne(eq("_id", 2), set("email", "a")));
    users.updateOne(eq("_id", 1), set("email", "c"));
    users.updateOne(eq("_id", 2), set("email", "a"));
    assertThat(users.countDocuments()).isEqualTo(2);
  }

  @Test
  void uniqueIndexCannotBeBuiltOverDuplicates() {
    MongoCollection<Document> users = STORE.empty("late");
    users.insertMany(List.of(new Document("email", "a"), new Document("email", "a")));
    IndexOptions unique = new IndexOptions().unique(true);

    assertThatThrownBy(() -> users.createIndex(ascending("email"), unique))
        .isInstanceOf(com.mongodb.MongoException.class);
    users.deleteOne(eq("email", "a"));
    users.createIndex(ascending("email"), unique);

    assertCode11000(() -> users.insertOne(new Document("email", "a")));
  }

  @Test
  void sparseUniqueIndexLetsAbsentFieldsBe() {
    MongoCollection<Document> calls = STORE.empty("sparse");
    calls.createIndex(ascending("callSid"), new IndexOptions().unique(true).sparse(true));
    calls.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));

    calls.updateOne(eq("_id", 1), set("callSid", "CA1"));
    assertCode11000(() -> calls.updateOne(eq("_id", 2), set("callSid", "CA1")));
    calls.updateOne(eq("_id", 1), unset("callSid"));
    calls.updateOne(eq("_id", 2), set("callSid", "CA1"));

    assertThat(ids(calls.find(eq("callSid", "CA1")))).containsExactly(2);
    assertThat(ids(calls.find(eq("callSid", null)))).containsExactly(1);
    assertThat(ids(calls.find().sort(Sorts.ascending("callSid")))).containsExactly(1, 2);
    calls.deleteOne(eq("_id", 1));
    assertThat(calls.countDocuments()).isEqualTo(1);
  }

  @Test
  void pageIsSortedSkippedAndLimited() {
    for (boolean indexed : List.of(false, true)) {
      MongoCollection<Document> calls = tenOfAcme("page" + indexed);
      calls.insertOne(call("other", "globex", "QUEUED"));
      if (indexed) {
        calls.createIndex(
            Indexes.compoundIndex(ascending("organization"), descending("createdAt", "_id")));
      }

      assertThat(
              ids(
                  calls
                      .find(eq("organization", "acme"))
                      .sort(Sorts.descending("createdAt"))
                      .skip(2)
                      .limit(3)))
          .containsExactly("c7", "c6", "c5");
      assertThat(
              ids(
                  calls
                      .find(eq("organization", "acme"))
                      .sort(Sorts.ascending("createdAt"))
                      .limit(2)))
          .containsExactly("c0", "c1");
    }
  }

  @Test
  void rangesHoldOnAscendingAndDescendingIndexes() {
    for (boolean ascending : List.of(true, false)) {
      MongoCollection<Document> tasks = STORE.empty("ranges" + ascending);
      tasks.createIndex(
          Indexes.compoundIndex(
              ascending("state"), ascending ? ascending("due") : descending("due")));
      for (int i = 0; i < 10; i++) {
        tasks.insertOne(
            new Document("_id", i)
                .append("state", "DUE")
                .append("due", i % 2 == 0 ? i : (Object) (long) i));
      }
      tasks.insertOne(new Document("_id", "text").append("state", "DUE").append("due", "5"));
      tasks.insertOne(new Document("_id", "none").append("state", "DUE"));
      tasks.insertOne(new Document("_id", "done").append("state", "DONE").append("due", 5));

      assertThat(ids(tasks.find(and(eq("state", "DUE"), lte("due", 3)))))
          .containsExactlyInAnyOrder(0, 1, 2, 3);
      assertThat(ids(tasks.find(and(eq("state", "DUE"), gt("due", 7.5)))))
          .containsExactlyInAnyOrder(8, 9);
      assertThat(
              ids(
                  tasks
                      .find(and(eq("state", "DUE"), gte("due", 4), lt("due", 6)))
                      .sort(Sorts.descending("due"))))
          .containsExactly(5, 4);
      assertThat(ids(tasks.find(and(in("state", "DUE", "DONE"), eq("due", 5)))))
          .containsExactlyInAnyOrder(5, "done");
      assertThat(ids(tasks.find(and(eq("state", "DUE"), eq("due", null))))).containsExactly("none");
    }
  }

  @Test
  void indexedArraysAreFoundByElement() {
    MongoCollection<Document> calls = STORE.empty("arrays");
    calls.createIndex(ascending("terms"));
    calls.insertOne(new Document("_id", 1).append("terms", List.of("good", "morning")));
    calls.insertOne(new Document("_id", 2).append("terms", List.of("morning")));
    calls.insertOne(new Document("_id", 3).append("terms", List.of()));

    assertThat(ids(calls.find(eq("terms", "morning")))).containsExactlyInAnyOrder(1, 2);
    assertThat(ids(calls.find(in("terms", "good", "morning")))).containsExactlyInAnyOrder(1, 2);
    assertThat(ids(calls.find(Filters.all("terms", "good", "morning")))).containsExactly(1);
    assertThat(ids(calls.find(ne("terms", "good")))).containsExactlyInAnyOrder(2, 3);
    calls.updateOne(eq("_id", 1), set("terms", List.of("evening")));
    assertThat(ids(calls.find(eq("terms", "morning")))).containsExactly(2);
    assertThat(calls.countDocuments(eq("terms", "morning"))).isEqualTo(1);
  }

  @Test
  void idsOfEveryKindAreFoundAgain() {
    MongoCollection<Document> any = STORE.empty("ids");
    List<Object> ids =
        List.of(
            "text",
            "te",
            "",
            1,
            -1,
            2.5,
            (1L << 53) + 1,
            1L << 53,
            Long.MAX_VALUE,
            NOON,
            true,
            new ObjectId(),
            new Document("organization", "acme").append("key", 1));
    ids.forEach(id -> any.insertOne(new Document("_id", id)));

    assertThat(any.countDocuments()).isEqualTo(ids.size());
    for (Object id : ids) {
      assertThat(ids(any.find(eq("_id", id)))).as("%s", id).containsExactly(id);
    }
    assertThat(ids(any.find(gte("_id", 1)).sort(Sorts.ascending("_id"))))
        .containsExactly(1, 2.5, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE);
    assertCode11000(() -> any.insertOne(new Document("_id", 1.0)));
  }

  @Test
  void orderedWritesStopAtTheFirstError() {
    MongoCollection<Document> any = STORE.empty("ordered");
    any.createIndex(ascending("key"), new IndexOptions().unique(true));
    any.insertMany(
        List.of(new Document("_id", 1).append("key", 1), new Document("_id", 2).append("key", 2)));

    MongoBulkWriteException updates =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                any.bulkWrite(
                    List.of(
                        new UpdateOneModel<>(eq("_id", 1), set("key", 3)),
                        new UpdateOneModel<>(eq("_id", 2), set("key", 3)),
                        new UpdateOneModel<>(eq("_id", 1), set("never", true)))));
    MongoBulkWriteException inserts =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                any.insertMany(
                    List.of(
                        new Document("key", 7), new Document("key", 3), new Document("key", 8))));

    assertThat(updates.getWriteErrors()).singleElement().extracting(e -> e.getIndex()).isEqualTo(1);
    assertThat(inserts.getWriteResult().getInsertedCount()).isEqualTo(1);
    assertThat(any.find(eq("never", true)).first()).isNull();
    assertThat(any.countDocuments()).isEqualTo(3);
  }

  @Test
  void aggregationsGroupFacetLookUpAndBucket() {
    MongoCollection<Document> calls = tenOfAcme("facts");
    calls.createIndex(ascending("organization"));
    STORE.empty("organizations").insertOne(new Document("_id", "acme").append("name", "Acme"));

    Document facets =
        calls
            .aggregate(
                List.of(
                    match(eq("organization", "acme")),
                    facet(
                        new Facet(
                            "byStatus",
                            group("$status", sum("n", 1)),
                            sort(Sorts.ascending("_id"))),
                        new Facet(
                            "byLength",
                            bucket(
                                "$seconds",
                                List.of(0, 5, 100),
                                new BucketOptions().output(sum("n", 1)))),
                        new Facet(
                            "joined",
                            limit(1),
                            lookup("organizations", "organization", "_id", "of")))))
            .first();

    assertThat(facets.getList("byStatus", Document.class))
        .containsExactly(new Document("_id", "QUEUED").append("n", 10));
    assertThat(facets.getList("byLength", Document.class))
        .containsExactly(
            new Document("_id", 0).append("n", 5), new Document("_id", 5).append("n", 5));
    assertThat(facets.getList("joined", Document.class).get(0).getList("of", Document.class))
        .containsExactly(new Document("_id", "acme").append("name", "Acme"));
  }

  @Test
  void aggregationMayFilterSortAndLimitFirst() {
    MongoCollection<Document> calls = tenOfAcme("firsts");
    calls.createIndex(ascending("organization", "createdAt"));

    List<Document> newest =
        calls
            .aggregate(
                List.of(
                    match(eq("organization", "acme")),
                    sort(Sorts.descending("createdAt")),
                    limit(2),
                    match(ne("_id", "c9"))))
            .into(new ArrayList<>());

    assertThat(newest).extracting(d -> d.get("_id")).containsExactly("c8");
    assertThat(calls.countDocuments(eq("organization", "acme"))).isEqualTo(10);
    assertThat(calls.countDocuments(and(eq("organization", "acme"), eq("status", "QUEUED"))))
        .isEqualTo(10);
    assertThat(calls.countDocuments(eq("organization", "none"))).isZero();
  }

  @Test
  void longResultsArriveInBatches() {
    MongoCollection<Document> many = STORE.empty("many");
    many.insertMany(IntStream.range(0, 1000).mapToObj(i -> new Document("_id", i)).toList());

    assertThat(ids(many.find().sort(Sorts.descending("_id"))))
        .hasSize(1000)
        .startsWith(999, 998)
        .endsWith(0);
  }

  @Test
  void droppingAnIndexLeavesItsNamesakesAlone() {
    MongoCollection<Document> one = STORE.empty("one");
    MongoCollection<Document> two = STORE.empty("two");
    IndexOptions unique = new IndexOptions().unique(true).name("key");
    one.createIndex(ascending("key"), unique);
    two.createIndex(ascending("key"), unique);

    one.dropIndex("key");

    assertThat(names(one)).containsExactly("_id_");
    assertThat(names(two)).containsExactlyInAnyOrder("_id_", "key");
  }

  @Test
  void gridFsKeepsFiveMegabytes() {
    byte[] recording = new byte[5 * 1024 * 1024];
    new Random(7).nextBytes(recording);
    GridFSBucket bucket = GridFSBuckets.create(STORE.database(), "recordings");

    ObjectId id = bucket.uploadFromStream("call.wav", new ByteArrayInputStream(recording));
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    bucket.downloadToStream(id, read);
    bucket.delete(id);

    assertThat(read.toByteArray()).isEqualTo(recording);
    assertThat(STORE.database().getCollection("recordings.chunks").countDocuments()).isZero();
  }

  private static MongoCollection<Document> tenOfAcme(String name) {
    MongoCollection<Document> calls = STORE.empty(name);
    for (int i = 0; i < 10; i++) {
      calls.insertOne(
          call("c" + i, "acme", "QUEUED")
              .append("createdAt", new Date(NOON.getTime() + i))
              .append("seconds", i));
    }
    return calls;
  }

  private static Document call(String id, String organization, String status) {
    return new Document("_id", id).append("organization", organization).append("status", status);
  }

  private static Document turn(int at) {
    return new Document("at", at);
  }

  private static Document first(MongoCollection<Document> collection) {
    return java.util.Objects.requireNonNull(collection.find().first());
  }

  private static List<Object> ids(Iterable<Document> documents) {
    List<Object> ids = new ArrayList<>();
    documents.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }

  private static List<String> names(MongoCollection<Document> collection) {
    List<String> names = new ArrayList<>();
    collection.listIndexes().forEach(index -> names.add(index.getString("name")));
    return names;
  }

  private static void assertCode11000(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
    assertThatThrownBy(write)
        .satisfies(
            e ->
                assertThat(
                        e instanceof MongoWriteException w
                            ? w.getCode()
                            : ((MongoCommandException) e).getCode())
                    .isEqualTo(11_000));
  }
}
