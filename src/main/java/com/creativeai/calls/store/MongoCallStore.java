package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.creativeai.calls.CallId;
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
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.CountOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Calls in the {@code calls} collection, those with certain words by way of {@link
 * MongoSearchIndex}.
 */
@ApplicationScoped
public class MongoCallStore implements CallStore {
  private static final int BATCH = 500;

  /** A database counts by going through all it counts, each time somebody turns a page. */
  private static final int MOST_COUNTED = 20_000;

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
    return first(CallDocument.theOne(organization, id));
  }

  @Override
  public boolean replace(OrganizationId organization, Call before, Call after) {
    Bson unchanged =
        and(CallDocument.theOne(organization, before.id()), eq("version", before.version()));
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
    Bson filter = CallConditions.of(organization, query);
    List<Call> page = read(query, filter, query.skip(), query.limit());
    CountOptions enough = new CountOptions().limit(MOST_COUNTED + 1);
    long counted = place(query).countDocuments(filter, enough);
    return new CallPage(page, Math.min(counted, MOST_COUNTED), counted > MOST_COUNTED);
  }

  @Override
  public void each(OrganizationId organization, CallQuery query, Consumer<Call> reader) {
    Bson filter = CallConditions.of(organization, query);
    List<Call> batch = read(query, filter, 0, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(reader);
      // The bound comes first: of two on one field the embedded store takes the first.
      batch = read(query, and(after(batch.get(batch.size() - 1)), filter), 0, BATCH);
    }
  }

  /** A short query instead of a cursor that waits for a slow reader, and times out. */
  private List<Call> read(CallQuery query, Bson filter, int skip, int limit) {
    FindIterable<Document> found =
        place(query).find(filter).sort(descending("placedAt", "_id")).skip(skip).limit(limit);
    return query.text().isWords()
        ? calls(found.projection(include("_id")).map(entry -> entry.getString("_id")))
        : found.map(CallDocument::toCall).into(new ArrayList<>());
  }

  /** In the order of their ids. */
  private List<Call> calls(MongoIterable<String> ids) {
    List<String> wanted = ids.into(new ArrayList<>());
    Map<String, Call> calls = new HashMap<>();
    calls()
        .find(in("_id", wanted))
        .map(CallDocument::toCall)
        .forEach(call -> calls.put(call.id().toString(), call));
    return wanted.stream().map(calls::get).filter(Objects::nonNull).toList();
  }

  private MongoCollection<Document> place(CallQuery query) {
    return query.text().isWords() ? database.getCollection(CallsSchema.WORDS) : calls();
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
    return sweep(false, since, most);
  }

  @Override
  public List<Call> listUnsettled(Instant since, int most) {
    return sweep(true, since, most);
  }

  private List<Call> sweep(boolean over, Instant since, int most) {
    return calls()
        .find(and(eq("over", over), lt(CallDocument.QUIET_SINCE, Date.from(since))))
        .sort(ascending(CallDocument.QUIET_SINCE))
        .limit(most)
        .map(CallDocument::toCall)
        .into(new ArrayList<>());
  }

  @Override
  public void leaveAlone(OrganizationId organization, CallId id, Instant from) {
    calls()
        .updateOne(
            CallDocument.theOne(organization, id), set(CallDocument.QUIET_SINCE, Date.from(from)));
  }

  @Override
  public void settled(OrganizationId organization, CallId id) {
    calls().updateOne(CallDocument.theOne(organization, id), unset(CallDocument.QUIET_SINCE));
  }

  private Optional<Call> first(Bson filter) {
    return Optional.ofNullable(calls().find(filter).first()).map(CallDocument::toCall);
  }

  private MongoCollection<Document> calls() {
    return database.getCollection(CallsSchema.CALLS);
  }
}
