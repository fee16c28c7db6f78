package com.creativeai.platform.event.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.creativeai.platform.event.Fact;
import com.creativeai.platform.event.FactLog;
import com.creativeai.platform.event.RecordedFact;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * Facts in the {@code facts} collection. The {@code _id} is the organization with the position, so
 * that of two who want a position one gets it, and a page is read by its ids: dense positions need
 * no range, which the embedded store could not look up.
 */
@ApplicationScoped
public class MongoFactLog implements FactLog, SchemaPart {
  private static final String FACTS = "facts";
  private static final String POSITION = "position";
  private static final int STRIDE = 200;

  @Inject MongoDatabase database;

  /** Positions that were seen to be taken; others may have gone on from there. */
  private final Map<OrganizationId, Long> taken = new ConcurrentHashMap<>();

  public MongoFactLog() {}

  public MongoFactLog(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    MongoCollection<Document> facts = schema.getCollection(FACTS);
    facts.createIndex(ascending(FactDocument.KEY), new IndexOptions().unique(true));
    facts.createIndex(compoundIndex(ascending(FactDocument.ORGANIZATION), descending(POSITION)));
  }

  @Override
  public void append(Fact fact) {
    long next = taken.computeIfAbsent(fact.organization(), this::newest) + 1;
    while (!insert(fact, next) && !isThere(fact)) {
      next = last(fact.organization()) + 1;
    }
  }

  private boolean insert(Fact fact, long position) {
    Document document =
        FactDocument.of(fact)
            .append("_id", id(fact.organization(), position))
            .append(POSITION, position);
    boolean inserted = Duplicates.insert(facts(), document);
    if (inserted) {
      taken.merge(fact.organization(), position, Math::max);
    }
    return inserted;
  }

  private boolean isThere(Fact fact) {
    return facts().find(eq(FactDocument.KEY, fact.key())).first() != null;
  }

  @Override
  public List<RecordedFact> list(OrganizationId organization, long after, int most) {
    List<String> ids =
        LongStream.rangeClosed(1, most).mapToObj(step -> id(organization, after + step)).toList();
    List<RecordedFact> found =
        facts().find(in("_id", ids)).map(MongoFactLog::recorded).into(new ArrayList<>());
    found.sort(Comparator.comparingLong(RecordedFact::position));
    return withoutGap(found, after);
  }

  /** A later one may have come while earlier ones were looked for in vain. */
  private static List<RecordedFact> withoutGap(List<RecordedFact> found, long after) {
    int whole = 0;
    while (whole < found.size() && found.get(whole).position() == after + whole + 1) {
      whole++;
    }
    return List.copyOf(found.subList(0, whole));
  }

  @Override
  public long last(OrganizationId organization) {
    long known = taken.computeIfAbsent(organization, this::newest);
    List<RecordedFact> more = list(organization, known, STRIDE);
    while (!more.isEmpty()) {
      known = more.get(more.size() - 1).position();
      more = more.size() < STRIDE ? List.of() : list(organization, known, STRIDE);
    }
    taken.merge(organization, known, Math::max);
    return known;
  }

  private long newest(OrganizationId organization) {
    Document newest =
        facts()
            .find(eq(FactDocument.ORGANIZATION, organization.toString()))
            .sort(descending(POSITION))
            .first();
    return newest == null ? 0 : newest.getLong(POSITION);
  }

  private static String id(OrganizationId organization, long position) {
    return organization + ":" + position;
  }

  private static RecordedFact recorded(Document document) {
    return new RecordedFact(document.getLong(POSITION), FactDocument.toFact(document));
  }

  private MongoCollection<Document> facts() {
    return database.getCollection(FACTS);
  }
}
