package com.creativeai.calls.store;

import static com.mongodb.client.model.Updates.set;

import com.creativeai.calls.CallId;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnLatency;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.platform.event.Fact;
import com.creativeai.platform.event.FactOutbox;
import com.creativeai.platform.event.store.MongoFactOutbox;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Transcripts in the {@code transcripts} collection, {@code _id} the call. */
@ApplicationScoped
public class MongoTranscriptStore implements TranscriptStore {
  @Inject MongoDatabase database;
  @Inject Clock clock;
  private final MongoFactOutbox outbox = new MongoFactOutbox(this::transcripts);

  public MongoTranscriptStore() {}

  public MongoTranscriptStore(MongoDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void save(OrganizationId organization, CallId call, List<Turn> turns, List<Fact> facts) {
    Bson update =
        MongoFactOutbox.updated(
            set("turns", turns.stream().map(MongoTranscriptStore::document).toList()),
            facts,
            clock.instant());
    transcripts()
        .updateOne(
            CallDocument.theOne(organization, call), update, new UpdateOptions().upsert(true));
  }

  @Override
  public FactOutbox outbox() {
    return outbox;
  }

  @Override
  public List<Turn> list(OrganizationId organization, CallId call) {
    Document transcript = transcripts().find(CallDocument.theOne(organization, call)).first();
    return transcript == null
        ? List.of()
        : transcript.getList("turns", Document.class).stream()
            .map(MongoTranscriptStore::turn)
            .toList();
  }

  private static Document document(Turn turn) {
    Document document =
        new Document("number", turn.number())
            .append("role", turn.role().name())
            .append("message", turn.message())
            .append("timestamp", Date.from(turn.timestamp()))
            .append("offsetMillis", turn.offsetMillis())
            .append("state", turn.state().name());
    if (turn.original() != null) {
      document.append("original", turn.original());
    }
    TurnLatency latency = turn.latency();
    return latency == null ? document : document.append("latency", document(latency));
  }

  private static Document document(TurnLatency latency) {
    Document document =
        new Document("answerMillis", latency.answerMillis())
            .append("ownMicros", latency.ownMicros());
    return latency.heardMillis() == null
        ? document
        : document.append("heardMillis", latency.heardMillis());
  }

  private static Turn turn(Document document) {
    return new Turn(
        document.getInteger("number"),
        Speaker.valueOf(document.getString("role")),
        document.getString("message"),
        document.getString("original"),
        document.getDate("timestamp").toInstant(),
        document.getLong("offsetMillis"),
        Turn.State.valueOf(document.getString("state")),
        latency(document.get("latency", Document.class)));
  }

  private static @Nullable TurnLatency latency(@Nullable Document document) {
    return document == null
        ? null
        : new TurnLatency(
            document.getLong("answerMillis"),
            document.getLong("ownMicros"),
            document.getLong("heardMillis"));
  }

  private MongoCollection<Document> transcripts() {
    return database.getCollection(CallsSchema.TRANSCRIPTS);
  }
}
