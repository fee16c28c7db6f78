package com.creativeai.agents.ui;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.suite.EditSuite;
import com.creativeai.agents.suite.Line;
import com.creativeai.agents.suite.ReadRuns;
import com.creativeai.agents.suite.RunId;
import com.creativeai.agents.suite.RunSuite;
import com.creativeai.agents.suite.RunTopic;
import com.creativeai.agents.suite.Suite;
import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.agents.suite.TestCall;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.LiveTopics.Subscription;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The tests of agents, for the caller of the page. */
@Dependent
public class SuiteDesk {
  private static final int SHOWN_RUNS = 10;

  private final CurrentCaller current;
  private final OrganizationId organization;

  @Inject EditSuite suites;
  @Inject RunSuite run;
  @Inject ReadRuns history;
  @Inject LiveTopics topics;

  /** Live updates read without a request, so the page's organization is kept from its beginning. */
  @Inject
  public SuiteDesk(CurrentCaller current) {
    this.current = current;
    organization = current.organization();
  }

  Suite suite(AgentId agent) {
    return suites.get(organization, agent);
  }

  /** Newest first. */
  List<SuiteRun> runs(AgentId agent) {
    return history.list(organization, agent, SHOWN_RUNS);
  }

  List<Line> transcript(RunId id, int test) {
    return history.transcript(organization, id, test);
  }

  Suite change(AgentId agent, long revision, List<TestCall> tests) {
    return suites.change(AgentDesk.writer(current), agent, revision, tests);
  }

  SuiteRun run(AgentId agent, int version) {
    return run.start(AgentDesk.writer(current), agent, version);
  }

  Subscription watch(AgentId agent, Runnable wentOn) {
    return topics.subscribe(new RunTopic(agent), event -> wentOn.run());
  }
}
