package com.creativeai.agents.suite;

import com.creativeai.agents.AgentSpecCheck;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says at each field what is wrong with tests. */
public final class SuiteCheck {
  public static final int MOST_TESTS = 20;
  public static final int FEWEST_TURNS = 2;
  public static final int MOST_TURNS = 40;

  private final List<FieldError> errors = new ArrayList<>();

  private SuiteCheck() {}

  /**
   * Checks all tests of a suite.
   *
   * @throws ProblemException with one error for each field that needs correction
   */
  public static void check(List<TestCall> tests) {
    List<FieldError> errors = errors(tests);
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }

  static List<FieldError> errors(List<TestCall> tests) {
    SuiteCheck check = new SuiteCheck();
    if (tests.size() > MOST_TESTS) {
      check.wrong("tests", "Use at most " + MOST_TESTS + " tests.");
    }
    Set<String> names = new HashSet<>();
    for (int at = 0; at < tests.size(); at++) {
      check.test("tests[" + at + "].", tests.get(at), names);
    }
    return List.copyOf(check.errors);
  }

  private void test(String field, TestCall test, Set<String> names) {
    if (test.name().isBlank() || test.name().length() > AgentSpecCheck.LONGEST_NAME) {
      wrong(field + "name", "Name it in at most " + AgentSpecCheck.LONGEST_NAME + " characters.");
    } else if (!names.add(test.name())) {
      wrong(field + "name", test.name() + " is there twice.");
    }
    sentence(field + "who", test.persona().who(), "Say who they are");
    sentence(field + "wants", test.persona().wants(), "Say what they want");
    if (test.persona().behaviour().length() > AgentSpecCheck.LONGEST_SENTENCE) {
      wrong(field + "behaviour", "Use at most " + AgentSpecCheck.LONGEST_SENTENCE + " characters.");
    }
    if (test.mostTurns() < FEWEST_TURNS || test.mostTurns() > MOST_TURNS) {
      wrong(field + "mostTurns", "Use " + FEWEST_TURNS + " to " + MOST_TURNS + " turns.");
    }
    criteria(field + "criteria", test.criteria());
  }

  private void criteria(String field, List<String> criteria) {
    boolean named = criteria.stream().allMatch(AgentSpecCheck::isId);
    if (!named || criteria.size() > AgentSpecCheck.MOST_CRITERIA) {
      wrong(
          field,
          "Name at most " + AgentSpecCheck.MOST_CRITERIA + " criteria by their short names.");
    } else if (Set.copyOf(criteria).size() < criteria.size()) {
      wrong(field, "Name each criterion once.");
    }
  }

  private void sentence(String field, String text, String demand) {
    if (text.isBlank() || text.length() > AgentSpecCheck.LONGEST_SENTENCE) {
      wrong(field, demand + ", in at most " + AgentSpecCheck.LONGEST_SENTENCE + " characters.");
    }
  }

  private void wrong(String field, String message) {
    errors.add(new FieldError(field, message));
  }
}
