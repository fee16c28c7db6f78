package com.creativeai.agents.suite;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.ReadAgents;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads and changes the tests of an agent (TS1). */
@ApplicationScoped
public class EditSuite {
  @Inject ReadAgents agents;
  @Inject SuiteStore suites;

  public EditSuite() {}

  public EditSuite(ReadAgents agents, SuiteStore suites) {
    this.agents = agents;
    this.suites = suites;
  }

  /** An agent without tests has an empty suite. */
  public Suite get(OrganizationId organization, AgentId agent) {
    agents.get(organization, agent);
    return suites.find(organization, agent).orElseGet(() -> Suite.unwritten(agent));
  }

  /**
   * Puts these tests in the place of those that are there.
   *
   * @param revision of the suite that was looked at; when it is another by now, nothing is changed
   */
  public Suite change(Caller caller, AgentId agent, long revision, List<TestCall> tests) {
    SuiteCheck.check(tests);
    Suite suite = get(caller.organization(), agent);
    Suite changed = suite.next(tests);
    if (suite.revision() != revision || !suites.replace(caller.organization(), changed)) {
      throw new ProblemException(
          SuiteProblem.SUITE_CHANGED,
          "Somebody else changed the tests meanwhile. Load them again and repeat your change.");
    }
    return changed;
  }
}
