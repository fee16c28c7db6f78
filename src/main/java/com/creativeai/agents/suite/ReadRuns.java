package com.creativeai.agents.suite;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.ReadAgents;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The history of an agent's tests. */
@ApplicationScoped
public class ReadRuns {
  /** How many are kept (TS6). */
  public static final int MOST = 50;

  @Inject ReadAgents agents;
  @Inject RunStore runs;

  public ReadRuns() {}

  public ReadRuns(ReadAgents agents, RunStore runs) {
    this.agents = agents;
    this.runs = runs;
  }

  /** Newest first. */
  public List<SuiteRun> list(OrganizationId organization, AgentId agent, int most) {
    agents.get(organization, agent);
    return runs.list(organization, agent, most);
  }

  public SuiteRun get(OrganizationId organization, AgentId agent, RunId id) {
    agents.get(organization, agent);
    return runs.find(organization, id)
        .filter(run -> run.agent().equals(agent))
        .orElseThrow(
            () -> new ProblemException(SuiteProblem.RUN_NOT_FOUND, "There is no such test run."));
  }

  /** What was said in one test of a run. */
  public List<Line> transcript(OrganizationId organization, RunId id, int test) {
    return runs.transcript(organization, id, test);
  }

  /** What was said in the tests of a run, by their places. */
  public Map<Integer, List<Line>> transcripts(OrganizationId organization, RunId id) {
    return runs.transcripts(organization, id);
  }
}
