package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.creativeai.calls.CallId;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Transcripts in the {@code transcripts} collection, {@code _id} the call. */
@ApplicationScoped
public class MongoTranscriptStore implements TranscriptStore {
  @Inject MongoDatabase database;

  public MongoTranscriptStore() {}

  public MongoTranscriptStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void save(OrganizationId organization, CallId call, List<Turn> turns) {
    Document document =
        new Document("_id", call.toString())
            .append("organization", organization.toString())
            .append("turns", turns.stream().map(MongoTranscriptStore::document).toList());
    transcripts()
        .replaceOne(theOne(organization, call), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public List<Turn> list(OrganizationId organization, CallId call) {
    Document transcript = transcripts().find(theOne(organization, call)).first();
    return transcript == null
        ? List.of()
        : transcript.getList("turns", Document.class).stream()
            .map(MongoTranscriptStore::turn)
            .toList();
  }

  private static Bson theOne(OrganizationId organization, CallId call) {
    return and(eq("_id", call.toString()), eq("organization", organization.toString()));
  }

  private static Document document(Turn turn) {
    Document document =
        new Document("number", turn.number())
            .append("role", turn.role().name())
            .append("message", turn.message())
            .append("timestamp", Date.from(turn.timestamp()))
            .append("offsetMillis", turn.offsetMillis())
            .append("state", turn.state().name());
    return turn.original() == null ? document : document.append("original", turn.original());
  }

  private static Turn turn(Document document) {
    return new Turn(
        document.getInteger("number"),
        Speaker.valueOf(document.getString("role")),
        document.getString("message"),
        document.getString("original"),
        document.getDate("timestamp").toInstant(),
        document.getLong("offsetMillis"),
        Turn.State.valueOf(document.getString("state")));
  }

  private MongoCollection<Document> transcripts() {
    return database.getCollection(CallsSchema.TRANSCRIPTS);
  }
}
