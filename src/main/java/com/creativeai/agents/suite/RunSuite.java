package com.creativeai.agents.suite;

import com.creativeai.agents.AgentDraft;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ReadAgents;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a run of an agent's tests (TS2, TS4, TS8). */
@ApplicationScoped
public class RunSuite {
  static final String TESTED = "agent.tested";
  private static final RateLimit RUNS = new RateLimit(20, Duration.ofHours(1), 5);

  @Inject ReadAgents agents;
  @Inject EditSuite suites;
  @Inject RunStore runs;
  @Inject HoldTests tests;
  @Inject AuditTrail audit;
  @Inject RateLimiter limiter;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /**
   * Starts it, and answers without waiting for its end.
   *
   * @param version a published one; 0 for the draft
   */
  public SuiteRun start(Caller caller, AgentId agent, int version) {
    OrganizationId organization = caller.organization();
    AgentDraft draft = agents.get(organization, agent).draft();
    AgentSpec spec =
        version == 0 ? draft.spec() : agents.version(organization, agent, version).spec();
    List<TestCall> wanted = suites.get(organization, agent).tests();
    refuseNothing(wanted, spec);
    if (!limiter.take("RUN_SUITE " + organization, RUNS).isGranted()) {
      throw new ProblemException(
          CommonProblem.TOO_MANY_REQUESTS,
          "Your organization ran many tests within an hour. Wait a few minutes.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    SuiteRun run =
        new SuiteRun(
            new RunId(ids.next()),
            agent,
            organization,
            version,
            version == 0 ? draft.revision() : 0,
            "",
            now,
            caller.subject(),
            Optional.empty(),
            wanted.stream().map(TestResult::waiting).toList());
    if (!runs.begin(organization, run, now.minus(HoldTests.LONGEST.multipliedBy(2)))) {
      throw new ProblemException(
          SuiteProblem.RUN_UNDER_WAY, "Wait until the run that is under way has ended.");
    }
    record(caller, run);
    runs.prune(organization, agent, ReadRuns.MOST);
    tests.begin(run, spec);
    return run;
  }

  private static void refuseNothing(List<TestCall> tests, AgentSpec spec) {
    if (tests.isEmpty()) {
      throw new ProblemException(SuiteProblem.NO_TESTS, "Add a test first.");
    }
    if (spec.criteria().isEmpty()) {
      throw new ProblemException(
          SuiteProblem.NO_CRITERIA, "Give the agent a criterion that tests are judged by.");
    }
  }

  private void record(Caller caller, SuiteRun run) {
    audit.record(
        caller.organization(),
        caller.subject(),
        TESTED,
        run.agent().toString(),
        Map.of(
            "version",
            run.version() == 0 ? "draft" : String.valueOf(run.version()),
            "tests",
            String.valueOf(run.results().size())));
  }
}
