package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.model.CallFigures;
import com.creativeai.calls.model.CallStatistics;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** Counts the {@code calls} collection through its indexes. */
@ApplicationScoped
public class MongoCallStatistics implements CallStatistics {
  private static final int BATCH = 5_000;

  @Inject MongoDatabase database;

  public MongoCallStatistics() {}

  public MongoCallStatistics(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public long countActive(OrganizationId organization) {
    return calls()
        .countDocuments(and(eq("organization", organization.toString()), eq("over", false)));
  }

  @Override
  public NavigableMap<Instant, CallFigures> figures(
      OrganizationId organization, Instant from, Instant until, UnaryOperator<Instant> part) {
    NavigableMap<Instant, CallFigures> figures = new TreeMap<>();
    calls()
        .find(
            and(
                eq("organization", organization.toString()),
                gte("placedAt", Date.from(from)),
                lt("placedAt", Date.from(until))))
        .projection(fields(include("placedAt", "status", "over", "seconds")))
        .batchSize(BATCH)
        .forEach(
            call ->
                figures.merge(
                    part.apply(call.getDate("placedAt").toInstant()),
                    figures(call),
                    CallFigures::plus));
    return figures;
  }

  @Override
  public List<Instant> listPlacedOfChanged(
      OrganizationId organization, Instant changedSince, int most) {
    return calls()
        .find(
            and(
                eq("organization", organization.toString()),
                gte("updatedAt", Date.from(changedSince))))
        .projection(fields(include("placedAt")))
        .limit(most)
        .map(call -> call.getDate("placedAt").toInstant())
        .into(new ArrayList<>());
  }

  private static CallFigures figures(Document call) {
    boolean completed = CallStatus.COMPLETED.code().equals(call.getString("status"));
    return new CallFigures(
        1,
        call.getBoolean("over") ? 1 : 0,
        completed ? 1 : 0,
        completed ? call.getInteger("seconds", 0) : 0);
  }

  private MongoCollection<Document> calls() {
    return database.getCollection(CallsSchema.CALLS);
  }
}
