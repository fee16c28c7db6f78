package com.creativeai.agents.suite;

import com.creativeai.agents.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of a test (TS3, TS5).
 *
 * @param test as it was when the run started
 * @param detail why it ended as it did, or a summary of what was said; may be empty
 */
public record TestResult(TestCall test, State state, List<Verdict> verdicts, String detail) {
  public TestResult {
    verdicts = List.copyOf(verdicts);
  }

  /** How far a test is, and how it ended. */
  public enum State {
    WAITING,
    RUNNING,
    PASSED,
    FAILED,
    /** The provider refused to hold the conversation. */
    REFUSED,
    /** The provider did not answer in time. */
    UNAVAILABLE,
    /** The time of the run was over before its turn. */
    TOO_LATE,
    /** The server that ran it stopped. */
    INTERRUPTED,
    /** It failed for a reason that is in the server's log. */
    BROKEN;

    /** As in the API and the store. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isEnd() {
      return this != WAITING && this != RUNNING;
    }
  }

  static TestResult waiting(TestCall test) {
    return new TestResult(test, State.WAITING, List.of(), "");
  }

  TestResult running() {
    return new TestResult(test, State.RUNNING, List.of(), "");
  }

  /** Ends without having been judged. */
  TestResult ended(State why, String detail) {
    return new TestResult(test, why, List.of(), detail);
  }

  /** Judges by the criteria that the tested agent has, and those that the test asks for. */
  TestResult judged(List<Criterion> criteria, SimulatedTalk talk) {
    List<Verdict> all = new ArrayList<>();
    for (Criterion one : criteria) {
      SimulatedTalk.Finding found = talk.findings().get(one.id());
      all.add(
          found == null
              ? new Verdict(
                  one.id(), Verdict.Judgement.UNKNOWN, "It was not judged.", test.asksFor(one.id()))
              : new Verdict(
                  one.id(), found.judgement(), found.rationale(), test.asksFor(one.id())));
    }
    for (String id : test.criteria()) {
      if (criteria.stream().noneMatch(one -> one.id().equals(id))) {
        all.add(
            new Verdict(id, Verdict.Judgement.MISSING, "The agent has no such criterion.", true));
      }
    }
    boolean passed = all.stream().filter(Verdict::required).allMatch(Verdict::isMet);
    return new TestResult(test, passed ? State.PASSED : State.FAILED, all, talk.summary());
  }
}
