package com.creativeai.sandbox.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Single-document compare-and-set is what correctness rests on; eight threads try to break it. */
class EmbeddedStoreConcurrencyTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 2_000;

  @RegisterExtension static final StoreUnderTest STORE = StoreUnderTest.inTemporaryDirectory();

  @Test
  void everyCompareAndSetHasOneWinner() throws Exception {
    MongoCollection<Document> tasks = STORE.empty("tasks");
    tasks.createIndex(Indexes.ascending("state", "round"));
    tasks.insertOne(new Document("_id", "t").append("state", "DUE").append("round", 0));
    AtomicIntegerArray winners = new AtomicIntegerArray(ROUNDS);

    together(
        thread -> {
          for (int round = 0; round < ROUNDS; ) {
            boolean won =
                tasks
                        .updateOne(
                            and(eq("_id", "t"), eq("state", "DUE"), eq("round", round)),
                            combine(set("owner", thread), inc("round", 1)))
                        .getModifiedCount()
                    == 1;
            if (won) {
              winners.incrementAndGet(round);
            }
            round = Math.max(round + 1, tasks.find(eq("_id", "t")).first().getInteger("round"));
          }
          return thread;
        });

    assertThat(tasks.find().first()).containsEntry("round", ROUNDS);
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(winners.get(round)).as("winners of round %d", round).isEqualTo(1);
    }
  }

  @Test
  void countersAreExact() throws Exception {
    MongoCollection<Document> counters = STORE.empty("counters");

    together(
        thread -> {
          for (int i = 0; i < 100; i++) {
            upsertIncrement(counters, "shared");
            upsertIncrement(counters, "own" + thread);
          }
          return thread;
        });

    assertThat(counters.find(eq("_id", "shared")).first()).containsEntry("n", THREADS * 100);
    assertThat(counters.countDocuments(eq("n", 100))).isEqualTo(THREADS);
  }

  @Test
  void uniqueKeysAreGivenOnce() throws Exception {
    MongoCollection<Document> numbers = STORE.empty("numbers");
    numbers.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));

    List<Integer> inserted =
        together(
            thread -> {
              int mine = 0;
              for (int i = 0; i < 100; i++) {
                try {
                  numbers.insertOne(new Document("number", i));
                  mine++;
                } catch (MongoWriteException taken) {
                  assertThat(taken.getCode()).isEqualTo(11_000);
                }
              }
              return mine;
            });

    assertThat(inserted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    assertThat(numbers.countDocuments()).isEqualTo(100);
  }

  @Test
  void readersNeverSeeHalfAnUpdate() throws Exception {
    MongoCollection<Document> pairs = STORE.empty("pairs");
    pairs.insertOne(new Document("_id", "p").append("a", 0).append("b", 0));

    together(
        thread -> {
          for (int i = 0; i < 100; i++) {
            if (thread % 2 == 0) {
              pairs.updateOne(eq("_id", "p"), combine(inc("a", 1), inc("b", 1)));
            } else {
              Document seen = pairs.find(eq("_id", "p")).first();
              assertThat(seen.getInteger("a")).isEqualTo(seen.getInteger("b"));
            }
          }
          return thread;
        });

    assertThat(pairs.find().first()).containsEntry("a", THREADS / 2 * 100);
  }

  /** Two upserts of a new document may collide on a real server as well: the loser tries again. */
  private static void upsertIncrement(MongoCollection<Document> counters, String id) {
    for (int attempt = 0; ; attempt++) {
      try {
        counters.updateOne(eq("_id", id), inc("n", 1), new UpdateOptions().upsert(true));
        return;
      } catch (MongoWriteException | MongoCommandException collision) {
        if (attempt == 5) {
          throw collision;
        }
      }
    }
  }

  private interface Work<T> {
    T run(int thread) throws Exception;
  }

  private static <T> List<T> together(Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        all.add(() -> work.run(thread));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(all)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
