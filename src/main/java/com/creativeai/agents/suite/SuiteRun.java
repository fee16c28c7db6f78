package com.creativeai.agents.suite;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.ProvidedFor;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A suite that was run, or is being run.
 *
 * @param version the tested one; 0 for the draft
 * @param revision of the draft that was tested; 0 for a version
 * @param stage the agent that was made for it at the provider; empty before that
 * @param results one for each test, in their order
 */
public record SuiteRun(
    RunId id,
    AgentId agent,
    OrganizationId organization,
    int version,
    long revision,
    String stage,
    Instant startedAt,
    String startedBy,
    Optional<Instant> endedAt,
    List<TestResult> results) {
  public SuiteRun {
    results = List.copyOf(results);
  }

  /** What its stage is at the provider. */
  ProvidedFor provided() {
    return ProvidedFor.tests(organization, agent);
  }

  public long passed() {
    return count(TestResult.State.PASSED);
  }

  /** How many tests are over. */
  public long done() {
    return results.stream().filter(result -> result.state().isEnd()).count();
  }

  /** Whether it is over and every test passed. */
  public boolean isPassed() {
    return endedAt.isPresent() && passed() == results.size();
  }

  private long count(TestResult.State state) {
    return results.stream().filter(result -> result.state() == state).count();
  }
}
