package com.creativeai.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * A product's past, written beside it: many calls of one organization over 90 days, each with a
 * transcript, in the shape of a call that really happened.
 */
final class ManyStoredCalls {
  static final int TURNS = 20;

  private static final int BATCH = 500;
  private static final Duration SPAN = Duration.ofDays(90);
  private static final List<String> STATUSES =
      List.of(
          "completed",
          "completed",
          "completed",
          "completed",
          "completed",
          "completed",
          "busy",
          "no-answer",
          "failed",
          "canceled");
  private static final List<String> TAGS = List.of("spring", "autumn", "trial", "renewal", "vip");
  private static final List<String> WORDS =
      List.of(
          "appointment",
          "invoice",
          "delivery",
          "tomorrow",
          "morning",
          "refund",
          "question",
          "price",
          "contract",
          "address",
          "window",
          "garden",
          "battery",
          "warranty",
          "service",
          "monday",
          "friday",
          "please",
          "thanks",
          "certainly",
          "moment",
          "number",
          "order",
          "cancel",
          "change",
          "confirm",
          "number",
          "payment",
          "account",
          "manager",
          "evening");

  private static final JsonWriterSettings EXACT =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private final Random random = new Random(20261126);
  private final Document call;
  private final Document turn;
  private final MongoDatabase database;

  private ManyStoredCalls(MongoDatabase database, String model) {
    this.database = database;
    this.call = database.getCollection("calls").find(Filters.eq("_id", model)).first();
    this.turn =
        database
            .getCollection("transcripts")
            .find(Filters.eq("_id", model))
            .first()
            .getList("turns", Document.class)
            .get(0);
  }

  /** Writes them; the model is the id of a call that is over and was talked in. */
  static void write(String uri, String name, String model, int calls) throws InterruptedException {
    try (MongoClient client = MongoClients.create(uri)) {
      new ManyStoredCalls(client.getDatabase(name), model).write(calls);
    }
  }

  private void write(int count) throws InterruptedException {
    MongoCollection<Document> calls = database.getCollection("calls");
    MongoCollection<Document> transcripts = database.getCollection("transcripts");
    Instant now = Instant.now();
    List<Document> newCalls = new ArrayList<>();
    List<Document> newTranscripts = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Instant placedAt = now.minus(SPAN.multipliedBy(number).dividedBy(count));
      String id = id(placedAt);
      newCalls.add(call(id, placedAt, number));
      newTranscripts.add(transcript(id, placedAt));
      if (newCalls.size() == BATCH || number == count) {
        calls.insertMany(newCalls);
        transcripts.insertMany(newTranscripts);
        newCalls.clear();
        newTranscripts.clear();
      }
    }
    awaitIndexed(calls);
  }

  /** What was said is found when it has been looked through, beside all else. */
  private static void awaitIndexed(MongoCollection<Document> calls) throws InterruptedException {
    while (calls.find(Filters.eq("searchable", 0)).first() != null) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private Document call(String id, Instant placedAt, int number) {
    String status = STATUSES.get(random.nextInt(STATUSES.size()));
    Instant ended = placedAt.plusSeconds(10 + random.nextInt(300));
    Document copy = copy(call);
    copy.remove("quietSince");
    copy.remove("recording");
    copy.append("_id", id)
        .append("searchable", 0)
        .append("to", "+1415%07d".formatted(2000000 + random.nextInt(7999999)))
        .append("carrierCall", "CA" + hex())
        .append("placedAt", Date.from(placedAt))
        .append("updatedAt", Date.from(ended))
        .append("answeredAt", Date.from(placedAt.plusSeconds(6)))
        .append("endedAt", Date.from(ended))
        .append("status", status)
        .append("tags", List.of(TAGS.get(random.nextInt(TAGS.size())), "batch-" + number % 50));
    copy.remove("digits");
    copy.get("conversation", Document.class).append("id", "conv_" + hex());
    return copy;
  }

  private Document transcript(String id, Instant begin) {
    List<Document> turns = new ArrayList<>();
    for (int number = 1; number <= TURNS; number++) {
      Document copy = copy(turn);
      copy.append("number", number)
          .append("role", number % 2 == 0 ? "USER" : turn.getString("role"))
          .append("message", sentence())
          .append("timestamp", Date.from(begin.plusSeconds(6 + 5L * number)))
          .append("offsetMillis", 5000L * number);
      turns.add(copy);
    }
    return new Document("_id", id)
        .append("organization", call.getString("organization"))
        .append("turns", turns);
  }

  /** All the way down, and of the same types, which the relaxed form of JSON does not keep. */
  private static Document copy(Document document) {
    return Document.parse(document.toJson(EXACT));
  }

  private String sentence() {
    StringBuilder words = new StringBuilder("So");
    for (int word = 0; word < 12; word++) {
      // Few words are said often, most seldom.
      double rank = Math.pow(random.nextDouble(), 2);
      words.append(' ').append(WORDS.get((int) (rank * WORDS.size())));
    }
    return words.append(" number ").append(random.nextInt(100_000)).append('.').toString();
  }

  /** As the product makes ids: version 7, in the order of time. */
  private String id(Instant at) {
    long high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
    return new UUID(high, random.nextLong() >>> 2 | 0x8000000000000000L).toString();
  }

  private String hex() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
