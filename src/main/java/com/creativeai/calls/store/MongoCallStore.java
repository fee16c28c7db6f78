package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.creativeai.calls.CallId;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallNews;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallStore;
import com.creativeai.platform.event.FactOutbox;
import com.creativeai.platform.event.store.MongoFactOutbox;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Calls in the {@code calls} collection. */
@ApplicationScoped
public class MongoCallStore implements CallStore {
  private static final int BATCH = 500;
  private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
  private static final int FEWEST_DIGITS = 3;

  @Inject MongoDatabase database;
  @Inject Clock clock;
  private final MongoFactOutbox outbox = new MongoFactOutbox(this::calls);

  public MongoCallStore() {}

  public MongoCallStore(MongoDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean add(OrganizationId organization, Call call) {
    Instant now = clock.instant();
    return Duplicates.insert(
        calls(),
        MongoFactOutbox.inserted(CallDocument.of(call, now), CallNews.ofPlaced(call), now));
  }

  @Override
  public Optional<Call> find(OrganizationId organization, CallId id) {
    return first(theOne(organization, id));
  }

  @Override
  public boolean replace(OrganizationId organization, Call before, Call after) {
    Bson unchanged = and(theOne(organization, before.id()), eq("version", before.version()));
    Instant now = clock.instant();
    // Only what is known is in the document, and it never becomes unknown again: setting is enough.
    Document fields = CallDocument.of(after.nextVersion(), now);
    fields.remove("_id");
    Bson update =
        MongoFactOutbox.updated(new Document("$set", fields), CallNews.between(before, after), now);
    return calls().updateOne(unchanged, update).getMatchedCount() == 1;
  }

  @Override
  public FactOutbox outbox() {
    return outbox;
  }

  @Override
  public CallPage page(OrganizationId organization, CallQuery query) {
    Bson filter = filter(organization, query);
    List<Call> page =
        calls()
            .find(filter)
            .sort(descending("placedAt", "_id"))
            .skip(query.skip())
            .limit(query.limit())
            .map(CallDocument::toCall)
            .into(new ArrayList<>());
    return new CallPage(page, calls().countDocuments(filter));
  }

  @Override
  public void each(OrganizationId organization, CallQuery query, Consumer<Call> reader) {
    Bson filter = filter(organization, query);
    List<Call> batch = batch(filter);
    while (!batch.isEmpty()) {
      batch.forEach(reader);
      // The bound comes first: of two on one field the embedded store takes the first.
      batch = batch(and(after(batch.get(batch.size() - 1)), filter));
    }
  }

  /** A short query instead of a cursor that waits for a slow reader, and times out. */
  private List<Call> batch(Bson filter) {
    return calls()
        .find(filter)
        .sort(descending("placedAt", "_id"))
        .limit(BATCH)
        .map(CallDocument::toCall)
        .into(new ArrayList<>());
  }

  private static Bson after(Call last) {
    Date placedAt = Date.from(last.plan().placedAt());
    return and(
        lte("placedAt", placedAt), or(lt("placedAt", placedAt), lt("_id", last.id().toString())));
  }

  @Override
  public Optional<Call> findLatestWith(OrganizationId organization, PhoneNumber person) {
    return Stream.of("to", "from")
        .flatMap(side -> latest(organization, side, person).stream())
        .max(Comparator.comparing(call -> call.plan().placedAt()));
  }

  private Optional<Call> latest(OrganizationId organization, String side, PhoneNumber person) {
    Bson filter = and(eq("organization", organization.toString()), eq(side, person.e164()));
    return Optional.ofNullable(calls().find(filter).sort(descending("placedAt")).first())
        .map(CallDocument::toCall);
  }

  @Override
  public Optional<Call> findByConversation(ConversationId conversation) {
    String id = conversation.value();
    return first(eq("conversation.id", id)).or(() -> first(eq("conversation.brokenIds", id)));
  }

  @Override
  public List<Call> listQuiet(Instant since, int most) {
    return calls()
        .find(lt(CallDocument.QUIET_SINCE, Date.from(since)))
        .sort(ascending(CallDocument.QUIET_SINCE))
        .limit(most)
        .map(CallDocument::toCall)
        .into(new ArrayList<>());
  }

  @Override
  public void leaveAlone(OrganizationId organization, CallId id, Instant from) {
    calls().updateOne(theOne(organization, id), set(CallDocument.QUIET_SINCE, Date.from(from)));
  }

  @Override
  public void settled(OrganizationId organization, CallId id) {
    calls().updateOne(theOne(organization, id), unset(CallDocument.QUIET_SINCE));
  }

  private static Bson filter(OrganizationId organization, CallQuery query) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq("organization", organization.toString()));
    if (!query.statuses().isEmpty()) {
      conditions.add(in("status", query.statuses().stream().map(CallStatus::code).toList()));
    }
    query.direction().ifPresent(way -> conditions.add(eq("direction", way.code())));
    query.agent().ifPresent(id -> conditions.add(eq("dialogue.agent", id.toString())));
    query.startedAfter().ifPresent(from -> conditions.add(gte("placedAt", Date.from(from))));
    query.startedBefore().ifPresent(until -> conditions.add(lt("placedAt", Date.from(until))));
    if (!query.search().isBlank()) {
      conditions.add(search(query.search().strip()));
    }
    return and(conditions);
  }

  /** Numbers by some of their digits, tags by the whole word. */
  private static Bson search(String text) {
    List<Bson> either = new ArrayList<>();
    either.add(eq("tags", text));
    String digits = NOT_A_DIGIT.matcher(text).replaceAll("");
    if (digits.length() >= FEWEST_DIGITS) {
      either.add(regex("to", digits));
      either.add(regex("from", digits));
    }
    return or(either);
  }

  private static Bson theOne(OrganizationId organization, CallId id) {
    return and(eq("_id", id.toString()), eq("organization", organization.toString()));
  }

  private Optional<Call> first(Bson filter) {
    return Optional.ofNullable(calls().find(filter).first()).map(CallDocument::toCall);
  }

  private MongoCollection<Document> calls() {
    return database.getCollection(CallsSchema.CALLS);
  }
}
