package com.creativeai.calls.store;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.creativeai.platform.event.store.MongoFactOutbox;
import com.creativeai.platform.persistence.SchemaPart;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.Document;

/** Indexes of the calls capability. */
@ApplicationScoped
public class CallsSchema implements SchemaPart {
  static final String CALLS = "calls";
  static final String ATTEMPTS = "dial_attempts";
  static final String GUARDS = "number_guards";
  static final String WORDS = "call_words";
  static final String TRANSCRIPTS = "transcripts";
  static final String RECORDINGS = "recordings";
  static final String NUMBERS = "numbers";
  static final String DESTINATIONS = "transfer_destinations";
  static final String FILTERS = "call_filters";
  static final String SPENDING = "spending";
  static final String CAPS = "spending_caps";
  static final String SCHEDULED = "scheduled_calls";

  @Override
  public void apply(MongoDatabase database) {
    MongoCollection<Document> calls = database.getCollection(CALLS);
    // As lists are sorted, or a real MongoDB would sort each of them.
    calls.createIndex(compoundIndex(ascending("organization"), descending("placedAt", "_id")));
    calls.createIndex(
        compoundIndex(
            ascending("organization"), ascending("status"), descending("placedAt", "_id")));
    // Who calls is remembered by the latest call with the number.
    for (String side : List.of("to", "from")) {
      calls.createIndex(compoundIndex(ascending("organization", side), descending("placedAt")));
    }
    calls.createIndex(
        compoundIndex(ascending("organization", "digits"), descending("placedAt", "_id")));
    calls.createIndex(compoundIndex(ascending("over"), ascending(CallDocument.QUIET_SINCE)));
    calls.createIndex(compoundIndex(ascending("searchable", "over"), ascending("updatedAt")));
    // For figures: what is under way, and what has changed since they were counted.
    calls.createIndex(compoundIndex(ascending("organization"), ascending("over")));
    calls.createIndex(compoundIndex(ascending("organization"), ascending("updatedAt")));
    // Sparse, and the fields are absent until known: many calls wait for theirs at the same time.
    calls.createIndex(ascending("carrierCall"), new IndexOptions().unique(true).sparse(true));
    calls.createIndex(ascending("conversation.id"), new IndexOptions().unique(true).sparse(true));
    calls.createIndex(ascending("conversation.brokenIds"), new IndexOptions().sparse(true));
    MongoCollection<Document> words = database.getCollection(WORDS);
    words.createIndex(
        compoundIndex(ascending("organization", "words"), descending("placedAt", "_id")));
    // The newest calls with a word that nearly all of them have are soon found in their order.
    words.createIndex(compoundIndex(ascending("organization"), descending("placedAt", "_id")));
    MongoFactOutbox.index(calls);
    MongoFactOutbox.index(database.getCollection(TRANSCRIPTS));
    database.getCollection(NUMBERS).createIndex(ascending("organization", "id"));
    database
        .getCollection(DESTINATIONS)
        .createIndex(compoundIndex(ascending("organization", "name")));
    database.getCollection(FILTERS).createIndex(ascending("organization", "person", "name"));
    MongoCollection<Document> scheduled = database.getCollection(SCHEDULED);
    scheduled.createIndex(compoundIndex(ascending("organization", "state", "at")));
    scheduled.createIndex(compoundIndex(ascending("state", "nextTryAt", "_id")));
    database.getCollection(SPENDING).createIndex(ascending("organization"));
    MongoCollection<Document> attempts = database.getCollection(ATTEMPTS);
    attempts.createIndex(compoundIndex(ascending("state"), ascending("changedAt")));
    attempts.createIndex(ascending("carrierCall"), new IndexOptions().unique(true).sparse(true));
  }
}
