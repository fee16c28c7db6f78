package com.creativeai.agents.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.suite.Line;
import com.creativeai.agents.suite.RunId;
import com.creativeai.agents.suite.RunStore;
import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.agents.suite.TestResult;
import com.creativeai.platform.persistence.SchemaPart;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Runs in {@code agent_test_runs}, what was said in {@code agent_test_talks}, {@code _id} run and
 * test. Which run of an agent is under way stands with its suite, so that of two that begin at a
 * time one is first.
 */
@ApplicationScoped
public class MongoRunStore implements RunStore, SchemaPart {
  private static final String RUNS = "agent_test_runs";
  private static final String TALKS = "agent_test_talks";
  private static final String ORGANIZATION = MongoSuiteStore.ORGANIZATION;
  private static final String AGENT = "agent";
  private static final String RUN = "run";
  private static final String OPEN = "open";
  private static final String HEARD = "heardAt";
  private static final String RUNNING = "running";
  private static final String RUNNING_SINCE = "runningSince";

  @Inject MongoDatabase database;

  public MongoRunStore() {}

  public MongoRunStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public void apply(MongoDatabase schema) {
    schema.getCollection(RUNS).createIndex(Indexes.ascending(ORGANIZATION, AGENT, "_id"));
    schema.getCollection(RUNS).createIndex(Indexes.ascending(OPEN, HEARD));
    schema.getCollection(TALKS).createIndex(Indexes.ascending(ORGANIZATION, RUN));
  }

  @Override
  public boolean begin(OrganizationId organization, SuiteRun run, Instant stale) {
    boolean first =
        suites()
                .updateOne(
                    and(
                        MongoSuiteStore.theOne(organization, run.agent()),
                        or(exists(RUNNING, false), lt(RUNNING_SINCE, Date.from(stale)))),
                    combine(
                        set(RUNNING, run.id().toString()),
                        set(RUNNING_SINCE, Date.from(run.startedAt()))))
                .getMatchedCount()
            == 1;
    if (first) {
      runs()
          .insertOne(
              RunDocument.of(organization, run)
                  .append(OPEN, true)
                  .append(HEARD, Date.from(run.startedAt())));
    }
    return first;
  }

  @Override
  public Optional<SuiteRun> find(OrganizationId organization, RunId id) {
    return Optional.ofNullable(runs().find(theOne(organization, id)).first())
        .map(RunDocument::toRun);
  }

  @Override
  public List<SuiteRun> list(OrganizationId organization, AgentId agent, int most) {
    return runs()
        .find(ofAgent(organization, agent))
        .sort(Sorts.descending("_id"))
        .limit(most)
        .map(RunDocument::toRun)
        .into(new ArrayList<>());
  }

  @Override
  public void keepStage(OrganizationId organization, RunId id, String stage) {
    runs().updateOne(theOne(organization, id), set("stage", stage));
  }

  @Override
  public void keepResult(
      OrganizationId organization, RunId id, int test, TestResult result, Instant at) {
    runs()
        .updateOne(
            theOne(organization, id),
            combine(
                set(RunDocument.RESULTS + "." + RunDocument.key(test), TestCallDocument.of(result)),
                set(HEARD, Date.from(at))));
  }

  @Override
  public void keepTranscript(OrganizationId organization, RunId id, int test, List<Line> lines) {
    String key = talk(id, test);
    talks()
        .replaceOne(
            and(eq("_id", key), eq(ORGANIZATION, organization.toString())),
            new Document("_id", key)
                .append(ORGANIZATION, organization.toString())
                .append(RUN, id.toString())
                .append("lines", lines.stream().map(TestCallDocument::of).toList()),
            new ReplaceOptions().upsert(true));
  }

  @Override
  public List<Line> transcript(OrganizationId organization, RunId id, int test) {
    Document found =
        talks()
            .find(and(eq("_id", talk(id, test)), eq(ORGANIZATION, organization.toString())))
            .first();
    return found == null ? List.of() : lines(found);
  }

  @Override
  public Map<Integer, List<Line>> transcripts(OrganizationId organization, RunId id) {
    Map<Integer, List<Line>> found = new TreeMap<>();
    talks()
        .find(and(eq(ORGANIZATION, organization.toString()), eq(RUN, id.toString())))
        .forEach(talk -> found.put(test(talk.getString("_id")), lines(talk)));
    return found;
  }

  @Override
  public void end(OrganizationId organization, SuiteRun run, Instant at) {
    runs()
        .updateOne(
            theOne(organization, run.id()),
            combine(set("endedAt", Date.from(at)), set(OPEN, false)));
    suites()
        .updateOne(
            and(
                MongoSuiteStore.theOne(organization, run.agent()),
                eq(RUNNING, run.id().toString())),
            combine(unset(RUNNING), unset(RUNNING_SINCE)));
  }

  @Override
  public List<SuiteRun> listSilent(Instant since, int most) {
    return runs()
        .find(and(eq(OPEN, true), lt(HEARD, Date.from(since))))
        .limit(most)
        .map(RunDocument::toRun)
        .into(new ArrayList<>());
  }

  @Override
  public void prune(OrganizationId organization, AgentId agent, int kept) {
    List<String> old =
        runs()
            .find(ofAgent(organization, agent))
            .projection(Projections.include("_id"))
            .sort(Sorts.descending("_id"))
            .skip(kept)
            .map(run -> run.getString("_id"))
            .into(new ArrayList<>());
    if (!old.isEmpty()) {
      Bson tenant = eq(ORGANIZATION, organization.toString());
      talks().deleteMany(and(tenant, in(RUN, old)));
      runs().deleteMany(and(tenant, in("_id", old)));
    }
  }

  private static Bson theOne(OrganizationId organization, RunId id) {
    return and(eq("_id", id.toString()), eq(ORGANIZATION, organization.toString()));
  }

  private static Bson ofAgent(OrganizationId organization, AgentId agent) {
    return and(eq(ORGANIZATION, organization.toString()), eq(AGENT, agent.toString()));
  }

  private static String talk(RunId id, int test) {
    return id + ":" + test;
  }

  private static int test(String talk) {
    return Integer.parseInt(talk.substring(talk.lastIndexOf(':') + 1));
  }

  private static List<Line> lines(Document talk) {
    return talk.getList("lines", Document.class).stream().map(TestCallDocument::toLine).toList();
  }

  private MongoCollection<Document> suites() {
    return database.getCollection(MongoSuiteStore.SUITES);
  }

  private MongoCollection<Document> runs() {
    return database.getCollection(RUNS);
  }

  private MongoCollection<Document> talks() {
    return database.getCollection(TALKS);
  }
}
