package com.creativeai.agents.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.suite.Suite;
import com.creativeai.agents.suite.SuiteStore;
import com.creativeai.agents.suite.TestCall;
import com.creativeai.platform.persistence.Duplicates;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Suites in {@code agent_suites}, {@code _id} the agent. */
@ApplicationScoped
public class MongoSuiteStore implements SuiteStore {
  static final String SUITES = "agent_suites";
  static final String ORGANIZATION = "organization";
  private static final String REVISION = "revision";
  private static final String TESTS = "tests";

  @Inject MongoDatabase database;

  public MongoSuiteStore() {}

  public MongoSuiteStore(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Suite> find(OrganizationId organization, AgentId agent) {
    return Optional.ofNullable(suites().find(theOne(organization, agent)).first())
        .map(found -> suite(agent, found));
  }

  @Override
  public boolean replace(OrganizationId organization, Suite suite) {
    List<Document> tests = suite.tests().stream().map(TestCallDocument::of).toList();
    if (suite.revision() == 1) {
      return Duplicates.insert(
          suites(),
          new Document("_id", suite.agent().toString())
              .append(ORGANIZATION, organization.toString())
              .append(REVISION, suite.revision())
              .append(TESTS, tests));
    }
    return suites()
            .updateOne(
                and(theOne(organization, suite.agent()), eq(REVISION, suite.revision() - 1)),
                combine(set(REVISION, suite.revision()), set(TESTS, tests)))
            .getMatchedCount()
        == 1;
  }

  static Bson theOne(OrganizationId organization, AgentId agent) {
    return and(eq("_id", agent.toString()), eq(ORGANIZATION, organization.toString()));
  }

  private static Suite suite(AgentId agent, Document document) {
    List<TestCall> tests =
        document.getList(TESTS, Document.class).stream().map(TestCallDocument::toTest).toList();
    return new Suite(agent, document.getLong(REVISION), tests);
  }

  private MongoCollection<Document> suites() {
    return database.getCollection(SUITES);
  }
}
