package com.creativeai.platform.event.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.creativeai.platform.event.Fact;
import com.creativeai.platform.event.FactOutbox;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Facts that wait in the documents of one collection, in two fields of their own (EV2). */
public final class MongoFactOutbox implements FactOutbox {
  private static final String PENDING = "pendingFacts";
  private static final String SINCE = "pendingSince";

  private final Supplier<MongoCollection<Document>> documents;

  /** Asks for the collection each time, as stores do. */
  public MongoFactOutbox(Supplier<MongoCollection<Document>> documents) {
    this.documents = documents;
  }

  /** Finds what was left behind among many documents that wait for nothing. */
  public static void index(MongoCollection<Document> documents) {
    documents.createIndex(Indexes.ascending(SINCE), new IndexOptions().sparse(true));
  }

  /** Puts facts into a document that is yet to be inserted. */
  public static Document inserted(Document document, List<Fact> facts, Instant now) {
    return facts.isEmpty()
        ? document
        : document
            .append(PENDING, facts.stream().map(FactDocument::of).toList())
            .append(SINCE, Date.from(now));
  }

  /** The update together with its facts. */
  public static Bson updated(Bson update, List<Fact> facts, Instant now) {
    return facts.isEmpty()
        ? update
        : combine(
            update,
            pushEach(PENDING, facts.stream().map(FactDocument::of).toList()),
            set(SINCE, Date.from(now)));
  }

  @Override
  public List<Fact> listPending(String document) {
    return Optional.ofNullable(
            documents.get().find(eq("_id", document)).projection(include(PENDING)).first())
        .map(found -> found.getList(PENDING, Document.class, List.of()))
        .orElse(List.of())
        .stream()
        .map(FactDocument::toFact)
        .toList();
  }

  @Override
  public void settle(String document, List<Fact> recorded) {
    List<String> keys = recorded.stream().map(Fact::key).toList();
    Document done = new Document(FactDocument.KEY, new Document("$in", keys));
    documents.get().updateOne(eq("_id", document), pullByFilter(eq(PENDING, done)));
    // Facts that came meanwhile keep the mark.
    documents
        .get()
        .updateOne(
            and(eq("_id", document), size(PENDING, 0)), combine(unset(PENDING), unset(SINCE)));
  }

  @Override
  public List<String> listWaiting(Instant before, int most) {
    return documents
        .get()
        .find(lt(SINCE, Date.from(before)))
        .projection(include("_id"))
        .limit(most)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }
}
