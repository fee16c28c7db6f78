package com.creativeai.agents.suite;

import com.creativeai.agents.AgentId;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of suites, and what was said in them (TS4 to TS6). */
public interface RunStore {
  /**
   * Adds a run whose results are all waiting.
   *
   * @param stale a run that began before this is no longer under way
   * @return false when another run of the agent is under way, or its suite was never written
   */
  boolean begin(OrganizationId organization, SuiteRun run, Instant stale);

  Optional<SuiteRun> find(OrganizationId organization, RunId id);

  /** Newest first. */
  List<SuiteRun> list(OrganizationId organization, AgentId agent, int most);

  /** Writes down the agent that was made for the run. */
  void keepStage(OrganizationId organization, RunId id, String stage);

  /** Writes down how far a test is; the run is known to go on at this time. */
  void keepResult(OrganizationId organization, RunId id, int test, TestResult result, Instant at);

  void keepTranscript(OrganizationId organization, RunId id, int test, List<Line> lines);

  /** What was said in a test; empty when nothing was. */
  List<Line> transcript(OrganizationId organization, RunId id, int test);

  /**
   * What was said in the tests of a run, by their places; those in which nothing was are missing.
   */
  Map<Integer, List<Line>> transcripts(OrganizationId organization, RunId id);

  /** Another run of the agent may begin. */
  void end(OrganizationId organization, SuiteRun run, Instant at);

  /** Runs of all organizations that are not ended and of which nothing was heard since. */
  List<SuiteRun> listSilent(Instant since, int most);

  /** Forgets all runs of the agent but the newest. */
  void prune(OrganizationId organization, AgentId agent, int kept);
}
