package com.creativeai.agents.store;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.suite.RunId;
import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.agents.suite.TestResult;
import com.creativeai.platform.security.OrganizationId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A run as a document; its results have names of their own, so that each is written alone. */
final class RunDocument {
  static final String RESULTS = "results";

  private RunDocument() {}

  static String key(int test) {
    return "t" + test;
  }

  static Document of(OrganizationId organization, SuiteRun run) {
    Document results = new Document();
    for (int at = 0; at < run.results().size(); at++) {
      results.append(key(at), TestCallDocument.of(run.results().get(at)));
    }
    return new Document("_id", run.id().toString())
        .append(MongoSuiteStore.ORGANIZATION, organization.toString())
        .append("agent", run.agent().toString())
        .append("version", run.version())
        .append("revision", run.revision())
        .append("stage", run.stage())
        .append("startedAt", Date.from(run.startedAt()))
        .append("startedBy", run.startedBy())
        .append(RESULTS, results);
  }

  static SuiteRun toRun(Document document) {
    Document results = document.get(RESULTS, Document.class);
    List<TestResult> all = new ArrayList<>();
    for (int at = 0; results.containsKey(key(at)); at++) {
      all.add(TestCallDocument.toResult(results.get(key(at), Document.class)));
    }
    return new SuiteRun(
        RunId.parse(document.getString("_id")),
        AgentId.parse(document.getString("agent")),
        OrganizationId.parse(document.getString(MongoSuiteStore.ORGANIZATION)),
        document.getInteger("version"),
        document.getLong("revision"),
        document.getString("stage"),
        document.getDate("startedAt").toInstant(),
        document.getString("startedBy"),
        Optional.ofNullable(document.getDate("endedAt")).map(Date::toInstant),
        all);
  }
}
