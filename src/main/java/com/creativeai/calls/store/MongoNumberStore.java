package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.BusinessHours;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.number.NumberStore;
import com.creativeai.calls.number.Opening;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Numbers in the {@code numbers} collection, {@code _id} the digits, so that each has one owner.
 */
@ApplicationScoped
public class MongoNumberStore implements NumberStore {
  @Inject MongoDatabase database;

  public MongoNumberStore() {}

  public MongoNumberStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public boolean add(OrganizationId organization, OwnNumber number) {
    return Duplicates.insert(
        numbers(),
        document(number)
            .append("_id", number.number().e164())
            .append("organization", organization.toString()));
  }

  @Override
  public Optional<OwnNumber> find(OrganizationId organization, NumberId id) {
    return first(theOne(organization, id));
  }

  @Override
  public Optional<OwnNumber> find(OrganizationId organization, PhoneNumber number) {
    return first(and(eq("_id", number.e164()), eq("organization", organization.toString())));
  }

  @Override
  public List<OwnNumber> list(OrganizationId organization) {
    return numbers()
        .find(eq("organization", organization.toString()))
        .sort(Sorts.ascending("_id"))
        .map(MongoNumberStore::number)
        .into(new ArrayList<>());
  }

  @Override
  public Set<PhoneNumber> ofOthers(OrganizationId organization) {
    return numbers()
        .find(ne("organization", organization.toString()))
        .map(document -> new PhoneNumber(document.getString("_id")))
        .into(new HashSet<>());
  }

  @Override
  public boolean replace(OrganizationId organization, OwnNumber before, OwnNumber after) {
    Bson unchanged = and(theOne(organization, before.id()), eq("version", before.version()));
    Document fields = document(after.nextVersion());
    return numbers().updateOne(unchanged, new Document("$set", fields)).getMatchedCount() == 1;
  }

  @Override
  public void remove(OrganizationId organization, NumberId id) {
    numbers().deleteOne(theOne(organization, id));
  }

  private static Bson theOne(OrganizationId organization, NumberId id) {
    return and(eq("id", id.toString()), eq("organization", organization.toString()));
  }

  private Optional<OwnNumber> first(Bson filter) {
    return Optional.ofNullable(numbers().find(filter).first()).map(MongoNumberStore::number);
  }

  private MongoCollection<Document> numbers() {
    return database.getCollection(CallsSchema.NUMBERS);
  }

  /** Without what identifies it. */
  private static Document document(OwnNumber number) {
    BusinessHours hours = number.hours();
    Document document =
        new Document("id", number.id().toString())
            .append("agent", number.agent().toString())
            .append("zone", hours.zone().getId())
            .append("openings", hours.openings().stream().map(MongoNumberStore::opening).toList())
            .append(
                "holidays", hours.holidays().stream().map(LocalDate::toString).sorted().toList())
            .append("closedMessage", number.closedMessage())
            .append("claimedAt", Date.from(number.claimedAt()))
            .append("version", number.version());
    if (number.carrierId() != null) {
      document.append("carrierId", number.carrierId());
    }
    return document;
  }

  private static Document opening(Opening opening) {
    return new Document("day", opening.day().name())
        .append("from", opening.from())
        .append("until", opening.until());
  }

  private static OwnNumber number(Document document) {
    return new OwnNumber(
        NumberId.parse(document.getString("id")),
        OrganizationId.parse(document.getString("organization")),
        new PhoneNumber(document.getString("_id")),
        document.getString("carrierId"),
        AgentId.parse(document.getString("agent")),
        hours(document),
        document.getString("closedMessage"),
        document.getDate("claimedAt").toInstant(),
        document.getLong("version"));
  }

  private static BusinessHours hours(Document document) {
    List<Opening> openings =
        document.getList("openings", Document.class).stream()
            .map(
                opening ->
                    new Opening(
                        DayOfWeek.valueOf(opening.getString("day")),
                        opening.getInteger("from"),
                        opening.getInteger("until")))
            .toList();
    Set<LocalDate> holidays =
        document.getList("holidays", String.class).stream()
            .map(LocalDate::parse)
            .collect(Collectors.toSet());
    return new BusinessHours(ZoneId.of(document.getString("zone")), openings, holidays);
  }
}
