package com.creativeai.sandbox.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * RUN-2 S1 and S3: {@code kill -9} in the middle of many writers, three times, on one and the same
 * file.
 */
class EmbeddedStoreDurabilityTest {

  private static final int ROUNDS = 3;
  private static final int WRITERS = 4;
  private static final int WRITES_PER_ROUND = 1_000;
  private static final long ROUND_MILLIS = 6_000;

  /**
   * Makes the file large and full of holes, so that it is also killed while it is being moved
   * together.
   */
  private static final String FILLER = "x".repeat(8_000);

  private final AtomicInteger acknowledgements = new AtomicInteger();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @Test
  void nothingAcknowledgedIsLostByKill() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      writeUntilKilled(round);
      checkEverythingAcknowledged();
    }
  }

  private void writeUntilKilled(int round) throws Exception {
    int port = freePort();
    Process store = start(port);
    try (MongoClient client = connect(port)) {
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String name = "r" + round + "w" + i;
        writers.add(new Thread(() -> write(documents(client), name)));
      }
      documents(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
      documents(client).createIndex(Indexes.ascending("writer", "state"));
      writers.forEach(Thread::start);
      awaitWrites((round + 1) * WRITES_PER_ROUND);
      kill(store);
      for (Thread writer : writers) {
        writer.join(TimeUnit.SECONDS.toMillis(20));
      }
    } finally {
      kill(store);
    }
  }

  /** A quiet machine gets there in a second; a loaded one is killed after fewer writes. */
  private void awaitWrites(int count) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ROUND_MILLIS);
    while (acknowledgements.get() < count && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }

  /**
   * Inserts a document, moves it on, deletes every third, and notes it only after the store's
   * answers.
   */
  private void write(MongoCollection<Document> documents, String writer) {
    try (Writer ledger = Files.newBufferedWriter(directory.resolve(writer + ".ledger"))) {
      for (int i = 0; ; i++) {
        String id = writer + "-" + i;
        documents.insertOne(
            new Document("_id", id)
                .append("number", id)
                .append("writer", writer)
                .append("state", "NEW")
                .append("filler", FILLER));
        note(ledger, id + " NEW");
        documents.updateOne(eq("_id", id), set("state", "DONE"));
        note(ledger, id + " DONE");
        if (i % 3 == 0) {
          note(ledger, id + " GOING");
          documents.deleteOne(eq("_id", id));
          note(ledger, id + " GONE");
        }
      }
    } catch (MongoException killed) {
      // That is the end of this writer's round.
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void note(Writer ledger, String line) throws IOException {
    ledger.write(line + "\n");
    ledger.flush();
    acknowledgements.incrementAndGet();
  }

  private void checkEverythingAcknowledged() throws Exception {
    int port = freePort();
    Process store = start(port);
    try (MongoClient client = connect(port)) {
      MongoCollection<Document> documents = documents(client);
      Map<String, String> acknowledged = acknowledged();
      assertThat(acknowledged).hasSizeGreaterThan(20);
      Map<String, String> stored = new HashMap<>();
      for (Document document : documents.find()) {
        stored.put(document.getString("_id"), document.getString("state"));
        assertIndexed(documents, document);
      }
      acknowledged.forEach((id, last) -> assertKept(id, last, stored));
    } finally {
      kill(store);
    }
  }

  private static void assertIndexed(MongoCollection<Document> documents, Document document) {
    Object id = document.get("_id");
    assertThat(documents.find(eq("number", id)).first())
        .as("%s by its number", id)
        .isEqualTo(document);
  }

  /** What was acknowledged last, or a later step that was under way when the store was killed. */
  private static void assertKept(String id, String last, Map<String, String> stored) {
    switch (last) {
      case "NEW" -> assertThat(stored.get(id)).as(id).isIn("NEW", "DONE");
      case "DONE" -> assertThat(stored).containsEntry(id, "DONE");
      case "GONE" -> assertThat(stored).doesNotContainKey(id);
      default -> assertThat(stored.getOrDefault(id, "DONE")).as(id).isEqualTo("DONE");
    }
  }

  private Map<String, String> acknowledged() throws IOException {
    Map<String, String> last = new HashMap<>();
    try (var ledgers = Files.newDirectoryStream(directory, "*.ledger")) {
      for (Path ledger : ledgers) {
        for (String line : Files.readAllLines(ledger)) {
          String[] parts = line.split(" ", 2);
          last.put(parts[0], parts[1]);
        }
      }
    }
    return last;
  }

  private Process start(int port) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            StoreMain.class.getName());
    builder.environment().put(StoreSettings.PORT, String.valueOf(port));
    builder.environment().put(StoreSettings.DIRECTORY, directory.toString());
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("store.log").toFile());
    Process store = builder.start();
    for (int i = 0; i < 200 && store.isAlive(); i++) {
      try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return store;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    kill(store);
    throw new AssertionError(
        "the store did not start: " + Files.readString(directory.resolve("store.log")));
  }

  private static void kill(Process store) throws InterruptedException {
    store.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private static MongoClient connect(int port) {
    return MongoClients.create(
        "mongodb://127.0.0.1:"
            + port
            + "/?retryWrites=false&retryReads=false&serverSelectionTimeoutMS=3000");
  }

  private static MongoCollection<Document> documents(MongoClient client) {
    return client.getDatabase("durability").getCollection("documents");
  }
}
