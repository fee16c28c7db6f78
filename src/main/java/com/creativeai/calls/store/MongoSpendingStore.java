package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.creativeai.calls.Money;
import com.creativeai.calls.cost.Caps;
import com.creativeai.calls.cost.Reservation;
import com.creativeai.calls.cost.SpendingStore;
import com.creativeai.calls.cost.Spent;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What an organization spent, in one document of {@code spending} for each month: the sum of the
 * month, those of its days, and what is reserved by calls that are not settled. So one write
 * decides about both caps. Amounts are millionths of a dollar.
 */
@ApplicationScoped
public class MongoSpendingStore implements SpendingStore {
  private static final int DECIMALS = 6;

  @Inject MongoDatabase database;

  public MongoSpendingStore() {}

  public MongoSpendingStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Caps caps(OrganizationId organization) {
    Document caps = capped().find(eq("_id", organization.toString())).first();
    return caps == null ? Caps.NONE : new Caps(cap(caps, "perDay"), cap(caps, "perMonth"));
  }

  @Override
  public void cap(OrganizationId organization, Caps caps) {
    Document document = new Document("_id", organization.toString());
    caps.perDay().ifPresent(cap -> document.append("perDay", micros(cap)));
    caps.perMonth().ifPresent(cap -> document.append("perMonth", micros(cap)));
    capped()
        .replaceOne(
            eq("_id", organization.toString()), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public Spent spent(OrganizationId organization, LocalDate day) {
    Document month =
        months().find(eq("_id", id(organization, day))).projection(include("sum", "days")).first();
    return month == null
        ? Spent.NOTHING
        : new Spent(
            money(month.get("days", new Document()).getLong(key(day))),
            money(month.getLong("sum")));
  }

  @Override
  public boolean reserve(
      OrganizationId organization, Reservation what, Money amount, LocalDate day, Caps caps) {
    String place = "reserved." + what.value();
    if (find(organization, what).isPresent()) {
      return true;
    }
    begin(organization, day);
    long taken = micros(amount);
    List<Bson> fits = new ArrayList<>();
    fits.add(eq("_id", id(organization, day)));
    fits.add(exists(place, false));
    caps.perDay().ifPresent(cap -> fits.add(lte("days." + key(day), micros(cap) - taken)));
    caps.perMonth().ifPresent(cap -> fits.add(lte("sum", micros(cap) - taken)));
    Bson update =
        combine(
            inc("sum", taken),
            inc("days." + key(day), taken),
            set(place, new Document("day", key(day)).append("amount", taken)));
    return won(and(fits), update) || find(organization, what).isPresent();
  }

  @Override
  public void correct(OrganizationId organization, Reservation what, Money amount) {
    replace(organization, what, amount, true);
  }

  @Override
  public void settle(OrganizationId organization, Reservation what, Money amount) {
    replace(organization, what, amount, false);
  }

  /** Reads and writes until nobody was faster, or the reservation is gone. */
  private void replace(OrganizationId organization, Reservation what, Money amount, boolean keeps) {
    String place = "reserved." + what.value();
    long now = micros(amount);
    Optional<Document> found = find(organization, what);
    while (found.isPresent()) {
      Document reserved = reserved(found.get(), what);
      long before = reserved.getLong("amount");
      if (keeps && now == before) {
        return;
      }
      Bson unchanged = and(eq("_id", found.get().getString("_id")), eq(place + ".amount", before));
      Bson update =
          combine(
              inc("sum", now - before),
              inc("days." + reserved.getString("day"), now - before),
              keeps ? set(place + ".amount", now) : unset(place));
      if (won(unchanged, update)) {
        return;
      }
      found = find(organization, what);
    }
  }

  /** The month that it is reserved in, with nothing but that. */
  private Optional<Document> find(OrganizationId organization, Reservation what) {
    String place = "reserved." + what.value();
    Bson filter = and(eq("organization", organization.toString()), exists(place, true));
    return Optional.ofNullable(months().find(filter).projection(include(place)).first());
  }

  private static Document reserved(Document month, Reservation what) {
    return month.get("reserved", Document.class).get(what.value(), Document.class);
  }

  private void begin(OrganizationId organization, LocalDate day) {
    String id = id(organization, day);
    String sum = "days." + key(day);
    Bson begun = and(eq("_id", id), exists(sum, true));
    if (months().find(begun).projection(include("_id")).first() != null) {
      return;
    }
    Duplicates.insert(
        months(),
        new Document("_id", id)
            .append("organization", organization.toString())
            .append("sum", 0L)
            .append("days", new Document())
            .append("reserved", new Document()));
    won(and(eq("_id", id), exists(sum, false)), set(sum, 0L));
  }

  private boolean won(Bson filter, Bson update) {
    return months().updateOne(filter, update).getMatchedCount() == 1;
  }

  private static String id(OrganizationId organization, LocalDate day) {
    return organization + ":" + YearMonth.from(day);
  }

  private static String key(LocalDate day) {
    return String.valueOf(day.getDayOfMonth());
  }

  private static Optional<Money> cap(Document caps, String field) {
    return Optional.ofNullable(caps.getLong(field)).map(MongoSpendingStore::money);
  }

  private static long micros(Money money) {
    return money
        .amount()
        .movePointRight(DECIMALS)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static Money money(@Nullable Long micros) {
    return Money.usd(BigDecimal.valueOf(micros == null ? 0 : micros, DECIMALS));
  }

  private MongoCollection<Document> months() {
    return database.getCollection(CallsSchema.SPENDING);
  }

  private MongoCollection<Document> capped() {
    return database.getCollection(CallsSchema.CAPS);
  }
}
