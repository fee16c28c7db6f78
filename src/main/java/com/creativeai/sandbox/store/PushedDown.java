package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Aggregations whose first stages are {@code $match}, {@code $sort}, {@code $skip}, {@code $limit}
 * in that order: those are answered as a query, through the indexes, and the rest runs on its
 * result. The base class always reads the whole collection.
 */
final class PushedDown {

  private static final List<String> QUERY_STAGES = List.of("$match", "$sort", "$skip", "$limit");

  private final MongoDatabase database;
  private final MongoCollection<OrderedKey> collection;
  private final DatabaseResolver resolver;
  private final Oplog oplog;

  PushedDown(
      MongoDatabase database,
      MongoCollection<OrderedKey> collection,
      DatabaseResolver resolver,
      Oplog oplog) {
    this.database = database;
    this.collection = collection;
    this.resolver = resolver;
    this.oplog = oplog;
  }

  Document aggregate(Document command, StoredDatabase.CommandBody next) {
    List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
    int pushed = queryStages(pipeline);
    if (pushed == 0) {
      return next.run(command);
    }
    Document filter =
        stage(pipeline, pushed, "$match") instanceof Document match ? match : new Document();
    List<Document> rest = pipeline.subList(pushed, pipeline.size());
    Aggregation aggregation = Aggregation.fromPipeline(rest, resolver, database, collection, oplog);
    aggregation.validate(command);
    List<Document> result =
        countsAll(rest) && isFilterWithLimit(pipeline, pushed)
            ? counted(rest.get(0), filter, number(stage(pipeline, pushed, "$limit")))
            : aggregation.runStages(query(pipeline, pushed, filter));
    Document reply =
        new Document(
            "cursor",
            new Document("ns", collection.getFullName())
                .append("firstBatch", result)
                .append("id", 0L));
    Utils.markOkay(reply);
    return reply;
  }

  private Stream<Document> query(List<Document> pipeline, int pushed, Document filter) {
    Document selector = new Document("$query", filter);
    selector.put("$orderby", stage(pipeline, pushed, "$sort"));
    QueryParameters parameters =
        new QueryParameters(
            selector,
            number(stage(pipeline, pushed, "$skip")),
            number(stage(pipeline, pushed, "$limit")));
    return StreamSupport.stream(collection.handleQuery(parameters).spliterator(), false);
  }

  /**
   * What the driver's {@code countDocuments} sends: a filter and a group that adds one for each.
   */
  private static boolean countsAll(List<Document> rest) {
    return rest.size() == 1
        && rest.get(0).get("$group") instanceof Document group
        && group.size() == 2
        && group.get("_id") instanceof Number
        && group.get("n") instanceof Document sum
        && sum.equals(new Document("$sum", 1));
  }

  private static boolean isFilterWithLimit(List<Document> pipeline, int pushed) {
    return pipeline.subList(0, pushed).stream()
        .allMatch(stage -> name(stage).equals("$match") || name(stage).equals("$limit"));
  }

  /** With a limit of 0 all are counted. */
  private List<Document> counted(Document groupStage, Document filter, int limit) {
    int count = collection.count(filter, 0, limit);
    Document group = (Document) groupStage.getOrDefault("$group", new Document());
    return count == 0
        ? List.of()
        : List.of(new Document("_id", group.get("_id")).append("n", count));
  }

  private static int queryStages(List<Document> pipeline) {
    int count = 0;
    int at = -1;
    while (count < pipeline.size()) {
      int position = QUERY_STAGES.indexOf(name(pipeline.get(count)));
      if (position <= at || badLimit(pipeline.get(count))) {
        break;
      }
      at = position;
      count++;
    }
    return count;
  }

  /**
   * A limit of zero means "all" in a query and is an error in a pipeline; beyond an int it is the
   * pipeline's affair.
   */
  private static boolean badLimit(Document stage) {
    return stage.get("$limit") instanceof Number limit
        && (limit.longValue() <= 0 || limit.longValue() > Integer.MAX_VALUE);
  }

  private static String name(Document stage) {
    return stage.size() == 1 ? stage.keySet().iterator().next() : "";
  }

  private static @Nullable Object stage(List<Document> pipeline, int pushed, String name) {
    return pipeline.subList(0, pushed).stream()
        .filter(stage -> stage.containsKey(name))
        .map(stage -> stage.get(name))
        .findFirst()
        .orElse(null);
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }
}
