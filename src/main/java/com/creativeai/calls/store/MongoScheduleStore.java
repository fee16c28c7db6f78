package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.calls.schedule.ScheduleStore;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.schedule.ScheduledCall.State;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Calls for later in the {@code scheduled_calls} collection. */
@ApplicationScoped
public class MongoScheduleStore implements ScheduleStore {
  @Inject MongoDatabase database;

  public MongoScheduleStore() {}

  public MongoScheduleStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public boolean add(OrganizationId organization, ScheduledCall call) {
    return Duplicates.insert(scheduled(), document(call));
  }

  @Override
  public Optional<ScheduledCall> find(OrganizationId organization, CallId id) {
    return Optional.ofNullable(scheduled().find(theOne(organization, id)).first())
        .map(MongoScheduleStore::call);
  }

  @Override
  public List<ScheduledCall> list(OrganizationId organization, int most) {
    Bson ours = eq("organization", organization.toString());
    List<ScheduledCall> all =
        read(and(ours, eq("state", State.WAITING.name())), ascending("at", "_id"), most);
    if (all.size() < most) {
      Bson others = and(ours, ne("state", State.WAITING.name()));
      all.addAll(read(others, descending("changedAt", "_id"), most - all.size()));
    }
    return all;
  }

  @Override
  public long countWaiting(OrganizationId organization) {
    return scheduled()
        .countDocuments(
            and(eq("organization", organization.toString()), eq("state", State.WAITING.name())));
  }

  @Override
  public boolean replace(OrganizationId organization, ScheduledCall next) {
    Bson before = and(theOne(organization, next.id()), eq("version", next.version() - 1));
    return scheduled().replaceOne(before, document(next)).getMatchedCount() == 1;
  }

  @Override
  public List<ScheduledCall> listDue(Instant now, int most) {
    Bson due = and(eq("state", State.WAITING.name()), lte("nextTryAt", Date.from(now)));
    return read(due, ascending("nextTryAt", "_id"), most);
  }

  @Override
  public List<ScheduledCall> listStuck(Instant before, int most) {
    Bson stuck = and(eq("state", State.PLACING.name()), lt("changedAt", Date.from(before)));
    return read(stuck, ascending("changedAt", "_id"), most);
  }

  private List<ScheduledCall> read(Bson filter, Bson order, int most) {
    return scheduled()
        .find(filter)
        .sort(order)
        .limit(most)
        .map(MongoScheduleStore::call)
        .into(new ArrayList<>());
  }

  private static Bson theOne(OrganizationId organization, CallId id) {
    return and(eq("_id", id.toString()), eq("organization", organization.toString()));
  }

  private static Document document(ScheduledCall call) {
    PlaceCall.Command order = call.order();
    // Names may hold dots, which a field name had better not.
    List<Document> variables =
        new TreeMap<>(order.variables())
            .entrySet().stream()
                .map(pair -> new Document("name", pair.getKey()).append("value", pair.getValue()))
                .toList();
    return new Document("_id", call.id().toString())
        .append("organization", call.organization().toString())
        .append("to", order.to())
        .append("from", order.from())
        .append("agent", order.agent().toString())
        .append("prompt", order.prompt())
        .append("firstMessage", order.firstMessage())
        .append("variables", variables)
        .append("voicemailAction", order.voicemail().action().name())
        .append("voicemailMessage", order.voicemail().message())
        .append("tags", order.tags())
        .append("placedBy", order.placedBy())
        .append("at", Date.from(call.at()))
        .append("zone", call.zone().getId())
        .append("state", call.state().name())
        .append("detail", call.detail())
        .append("changedAt", Date.from(call.changedAt()))
        .append("version", call.version())
        .append("nextTryAt", Date.from(call.nextTryAt()));
  }

  private static ScheduledCall call(Document document) {
    Map<String, String> variables = new TreeMap<>();
    document
        .getList("variables", Document.class)
        .forEach(pair -> variables.put(pair.getString("name"), pair.getString("value")));
    PlaceCall.Command order =
        new PlaceCall.Command(
            OrganizationId.parse(document.getString("organization")),
            CallId.parse(document.getString("_id")),
            document.getString("to"),
            document.getString("from"),
            AgentId.parse(document.getString("agent")),
            document.getString("prompt"),
            document.getString("firstMessage"),
            variables,
            new VoicemailPolicy(
                VoicemailPolicy.Action.valueOf(document.getString("voicemailAction")),
                document.getString("voicemailMessage")),
            document.getList("tags", String.class),
            document.getString("placedBy"));
    return new ScheduledCall(
        order,
        document.getDate("at").toInstant(),
        ZoneId.of(document.getString("zone")),
        State.valueOf(document.getString("state")),
        document.getString("detail"),
        document.getDate("changedAt").toInstant(),
        document.getLong("version"),
        document.getDate("nextTryAt").toInstant());
  }

  private MongoCollection<Document> scheduled() {
    return database.getCollection(CallsSchema.SCHEDULED);
  }
}
