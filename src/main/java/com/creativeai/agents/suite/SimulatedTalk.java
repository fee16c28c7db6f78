package com.creativeai.agents.suite;

import java.util.List;
import java.util.Map;

/**
 * A test call as it went.
 *
 * @param findings by the ids of the agent's criteria
 * @param summary in a few sentences; may be empty
 */
public record SimulatedTalk(List<Line> lines, Map<String, Finding> findings, String summary) {
  public SimulatedTalk {
    lines = List.copyOf(lines);
    findings = Map.copyOf(findings);
  }

  /** What whoever judged found about a criterion. */
  public record Finding(Verdict.Judgement judgement, String rationale) {}
}
