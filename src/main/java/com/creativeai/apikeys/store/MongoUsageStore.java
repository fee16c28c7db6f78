package com.creativeai.apikeys.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.inc;

import com.creativeai.apikeys.ApiKeyId;
import com.creativeai.apikeys.UsageStore;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Counts in the {@code api_key_usage} collection, one document for each key and day. */
@ApplicationScoped
public class MongoUsageStore implements UsageStore, SchemaPart {
  private static final String USAGE = "api_key_usage";

  @Inject MongoDatabase database;

  public MongoUsageStore() {}

  public MongoUsageStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    schema.getCollection(USAGE).createIndex(Indexes.ascending("organization", "key", "day"));
  }

  @Override
  public void add(OrganizationId organization, ApiKeyId id, LocalDate day, long requests) {
    String place = id + ":" + day;
    if (!increased(organization, place, requests)
        && !Duplicates.insert(
            usage(),
            new Document("_id", place)
                .append("organization", organization.toString())
                .append("key", id.toString())
                .append("day", day.toString())
                .append("requests", requests))) {
      increased(organization, place, requests);
    }
  }

  @Override
  public Map<LocalDate, Long> list(OrganizationId organization, ApiKeyId id, LocalDate first) {
    Map<LocalDate, Long> days = new TreeMap<>();
    usage()
        .find(
            and(
                eq("organization", organization.toString()),
                eq("key", id.toString()),
                gte("day", first.toString())))
        .forEach(
            document ->
                days.put(
                    LocalDate.parse(document.getString("day")),
                    document.get("requests", Number.class).longValue()));
    return days;
  }

  private boolean increased(OrganizationId organization, String place, long requests) {
    return usage()
            .updateOne(
                and(eq("_id", place), eq("organization", organization.toString())),
                inc("requests", requests))
            .getMatchedCount()
        == 1;
  }

  private MongoCollection<Document> usage() {
    return database.getCollection(USAGE);
  }
}
