package com.creativeai.agents.suite;

import com.creativeai.platform.problem.ProblemType;

/** Why tests were not changed or run. */
public enum SuiteProblem implements ProblemType {
  RUN_NOT_FOUND("test-run-not-found", 404, "The agent has no such test run"),
  SUITE_CHANGED("tests-changed", 409, "Somebody else changed the tests"),
  NO_TESTS("no-tests", 409, "The agent has no tests"),
  NO_CRITERIA("no-criteria", 409, "There is nothing to judge the agent by"),
  RUN_UNDER_WAY("test-run-under-way", 409, "The agent is being tested");

  private final Details details;

  SuiteProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
