package com.creativeai.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditLink;
import com.creativeai.identity.model.AuditPage;
import com.creativeai.identity.model.AuditStore;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the {@code audit_log} collection, {@code _id} the organization and the sequence, so
 * that a place is taken once; the end of each chain in {@code audit_ends}, so that a missing last
 * row is missed.
 */
@ApplicationScoped
public class MongoAuditStore implements AuditStore, SchemaPart {
  private static final String LOG = "audit_log";
  private static final String ENDS = "audit_ends";

  @Inject MongoDatabase database;

  public MongoAuditStore() {}

  public MongoAuditStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    MongoCollection<Document> log = schema.getCollection(LOG);
    log.createIndex(Indexes.ascending("organization", "sequence"), new IndexOptions().unique(true));
    log.createIndex(Indexes.ascending("organization", "at"));
    log.createIndex(Indexes.ascending("organization", "actor"));
  }

  @Override
  public boolean add(OrganizationId organization, AuditEntry entry) {
    if (!Duplicates.insert(log(), AuditDocument.of(entry))) {
      return false;
    }
    Document end =
        new Document("_id", organization.toString())
            .append("sequence", entry.sequence())
            .append("hash", entry.hash());
    if (entry.sequence() == 1 && Duplicates.insert(ends(), end)) {
      return true;
    }
    // Does nothing when a later entry of another node was here first.
    ends()
        .updateOne(
            and(eq("_id", organization.toString()), lt("sequence", entry.sequence())),
            combine(set("sequence", entry.sequence()), set("hash", entry.hash())));
    return true;
  }

  @Override
  public AuditLink last(OrganizationId organization) {
    AuditLink end = link(ends().find(eq("_id", organization.toString())).first());
    AuditLink row =
        link(
            log()
                .find(eq("organization", organization.toString()))
                .sort(descending("sequence"))
                .first());
    return row.sequence() > end.sequence() ? row : end;
  }

  @Override
  public AuditPage page(OrganizationId organization, AuditFilter filter, int skip, int limit) {
    Bson wanted = wanted(organization, filter);
    List<AuditEntry> entries =
        log()
            .find(wanted)
            .sort(descending("sequence"))
            .skip(skip)
            .limit(limit)
            .map(AuditDocument::toEntry)
            .into(new ArrayList<>());
    return new AuditPage(entries, log().countDocuments(wanted));
  }

  @Override
  public List<AuditEntry> listAfter(
      OrganizationId organization, AuditFilter filter, long sequence, int limit) {
    return log()
        .find(and(wanted(organization, filter), gt("sequence", sequence)))
        .sort(ascending("sequence"))
        .limit(limit)
        .map(AuditDocument::toEntry)
        .into(new ArrayList<>());
  }

  private static Bson wanted(OrganizationId organization, AuditFilter filter) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq("organization", organization.toString()));
    if (!filter.actor().isEmpty()) {
      conditions.add(eq("actor", filter.actor()));
    }
    if (!filter.action().isEmpty()) {
      conditions.add(
          filter.action().contains(".")
              ? eq("action", filter.action())
              : regex("action", "^" + Pattern.quote(filter.action()) + "\\."));
    }
    filter.after().ifPresent(from -> conditions.add(gte("at", Date.from(from))));
    filter.before().ifPresent(until -> conditions.add(lt("at", Date.from(until))));
    if (!filter.text().isBlank()) {
      Pattern part =
          Pattern.compile(Pattern.quote(filter.text().strip()), Pattern.CASE_INSENSITIVE);
      conditions.add(
          or(regex("action", part), regex("target", part), regex("details.value", part)));
    }
    return and(conditions);
  }

  private static AuditLink link(@Nullable Document document) {
    return document != null && document.get("sequence") instanceof Number sequence
        ? new AuditLink(sequence.longValue(), String.valueOf(document.get("hash")))
        : AuditLink.BEGINNING;
  }

  private MongoCollection<Document> log() {
    return database.getCollection(LOG);
  }

  private MongoCollection<Document> ends() {
    return database.getCollection(ENDS);
  }
}
