package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.calls.Turn;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.SearchIndex;
import com.creativeai.calls.model.SearchText;
import com.creativeai.calls.model.Words;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The search index in the {@code call_words} collection, {@code _id} the call. A call says by the
 * version of the index that it is in it; each change of the call takes that back. The digits a call
 * is found by stand in the call: those of a call of before there were any are added here.
 */
@ApplicationScoped
public class MongoSearchIndex implements SearchIndex {
  /** To be raised when entries become others: all calls are then taken in anew. */
  private static final int VERSION = 2;

  private static final int MOST_WORDS = 2_000;
  private static final int LONGEST_LINE = 5_000;

  @Inject MongoDatabase database;

  public MongoSearchIndex() {}

  public MongoSearchIndex(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public List<Call> listMissing(int most) {
    List<Call> missing = new ArrayList<>();
    // One by one, because an index serves no choice of which one is "absent".
    for (Integer version : staleVersions()) {
      if (missing.size() < most) {
        calls()
            .find(and(eq("searchable", version), eq("over", true)))
            .sort(ascending("updatedAt"))
            .limit(most - missing.size())
            .map(CallDocument::toCall)
            .into(missing);
      }
    }
    return missing;
  }

  @Override
  public void put(OrganizationId organization, Call call, List<Turn> turns) {
    entries()
        .replaceOne(
            CallDocument.theOne(organization, call.id()),
            entry(organization, call, turns),
            new ReplaceOptions().upsert(true));
    Bson unchanged =
        and(CallDocument.theOne(organization, call.id()), eq("version", call.version()));
    calls()
        .updateOne(
            unchanged,
            combine(set("searchable", VERSION), set("digits", FindableDigits.of(call.plan()))));
  }

  private static Document entry(OrganizationId organization, Call call, List<Turn> turns) {
    List<List<String>> lines = turns.stream().map(turn -> Words.of(turn.message())).toList();
    List<String> words =
        Stream.concat(
                lines.stream().flatMap(List::stream),
                call.plan().tags().stream().flatMap(tag -> Words.of(tag).stream()))
            .filter(word -> word.length() >= SearchText.SHORTEST_WORD)
            .distinct()
            .limit(MOST_WORDS)
            .sorted()
            .toList();
    return new Document("_id", call.id().toString())
        .append("organization", organization.toString())
        .append("status", call.status().code())
        .append("direction", call.plan().direction().code())
        .append("dialogue", new Document("agent", call.plan().dialogue().agent().toString()))
        .append("tags", call.plan().tags())
        .append("placedAt", Date.from(call.plan().placedAt()))
        .append("words", words)
        .append("said", lines.stream().map(MongoSearchIndex::line).toList());
  }

  /**
   * Words between spaces, also the first and the last, so that a phrase is looked for in one way.
   */
  private static String line(List<String> words) {
    String line = " " + String.join(" ", words) + " ";
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }

  /** Absent, where the call is older than the index. */
  private static List<@Nullable Integer> staleVersions() {
    List<@Nullable Integer> stale = new ArrayList<>();
    IntStream.range(CallDocument.NOT_SEARCHABLE, VERSION).forEach(stale::add);
    stale.add(null);
    return stale;
  }

  private MongoCollection<Document> calls() {
    return database.getCollection(CallsSchema.CALLS);
  }

  private MongoCollection<Document> entries() {
    return database.getCollection(CallsSchema.WORDS);
  }
}
