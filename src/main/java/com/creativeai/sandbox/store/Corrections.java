package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Commands that mongo-java-server 1.47.0 answers differently from MongoDB, made to answer alike.
 */
final class Corrections {

  private static final int FIRST_BATCH = 101;

  private Corrections() {}

  /**
   * Without a batch size the base class sends every match in one message, beyond what a driver
   * accepts.
   */
  static Document withBatchSize(Document find) {
    Document body = find.clone();
    if (!(body.get("batchSize") instanceof Number size) || size.intValue() <= 0) {
      body.put("batchSize", FIRST_BATCH);
    }
    return body;
  }

  /** The base class reports every document as inserted, also those it refused or never tried. */
  static Document countInserted(Document insert, StoredDatabase.CommandBody next) {
    Document reply = next.run(insert);
    if (reply.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
      Number first = (Number) Objects.requireNonNull(((Document) errors.get(0)).get("index"));
      int inserted =
          Utils.isTrue(insert.get("ordered"))
              ? first.intValue()
              : list(insert, "documents").size() - errors.size();
      reply.put("n", inserted);
    }
    return reply;
  }

  /** The base class goes on after an error even when the updates are ordered. */
  static Document stopAtFirstError(Document update, StoredDatabase.CommandBody next) {
    List<Object> updates = list(update, "updates");
    if (updates.size() < 2 || !Utils.isTrue(update.get("ordered"))) {
      return next.run(update);
    }
    int matched = 0;
    int modified = 0;
    List<Object> upserted = new ArrayList<>();
    List<Object> errors = new ArrayList<>();
    for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
      Document single = update.clone();
      single.put("updates", List.of(updates.get(i)));
      Document reply = next.run(single);
      matched += ((Number) Objects.requireNonNull(reply.get("n"))).intValue();
      modified += ((Number) Objects.requireNonNull(reply.get("nModified"))).intValue();
      upserted.addAll(at(i, reply.get("upserted")));
      errors.addAll(at(i, reply.get("writeErrors")));
    }
    Document answer = new Document("n", matched).append("nModified", modified);
    if (!upserted.isEmpty()) {
      answer.put("upserted", upserted);
    }
    if (!errors.isEmpty()) {
      answer.put("writeErrors", errors);
    }
    Utils.markOkay(answer);
    return answer;
  }

  /**
   * By name, the base class forgets the indexes of that name of every collection; by keys, only the
   * one meant.
   */
  static Document dropOwnIndexes(
      Document drop,
      String namespace,
      AtomicReference<MongoCollection<OrderedKey>> indexes,
      StoredDatabase.CommandBody next) {
    MongoCollection<OrderedKey> descriptions = indexes.get();
    if (!(drop.get("index") instanceof String name) || descriptions == null) {
      return next.run(drop);
    }
    Document own = new Document("ns", namespace);
    if (!name.equals("*")) {
      own.put("name", name);
    }
    Document reply = new Document();
    Utils.markOkay(reply);
    int found = 0;
    for (Document description : descriptions.handleQuery(own)) {
      found++;
      if (!PrimaryIndex.NAME.equals(description.get("name"))) {
        Document single = drop.clone();
        single.put("index", description.get("key"));
        reply = next.run(single);
      }
    }
    if (found == 0) {
      throw new IndexNotFoundException("index not found with name [" + name + "]");
    }
    return reply;
  }

  private static List<Object> at(int index, @org.jspecify.annotations.Nullable Object entries) {
    List<Object> result = new ArrayList<>();
    if (entries instanceof Collection<?> all) {
      for (Object each : all) {
        Document entry = ((Document) each).clone();
        entry.put("index", index);
        result.add(entry);
      }
    }
    return result;
  }

  private static List<Object> list(Document command, String field) {
    return command.get(field) instanceof Collection<?> all ? new ArrayList<>(all) : List.of();
  }
}
