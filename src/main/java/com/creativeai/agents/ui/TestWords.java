package com.creativeai.agents.ui;

import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.agents.suite.TestResult;
import com.creativeai.agents.suite.Verdict;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;

/** What tests are called on pages. */
final class TestWords {
  private TestWords() {}

  static String version(int version) {
    return version == 0 ? Texts.get("agents.tests.draft") : AgentWords.version(version);
  }

  /** What a run tested. */
  static String tested(SuiteRun run) {
    return run.version() == 0
        ? Texts.get("agents.run.draft", run.revision())
        : AgentWords.version(run.version());
  }

  static StatusBadge badge(TestResult.State state) {
    Tone tone =
        switch (state) {
          case WAITING -> Tone.NEUTRAL;
          case RUNNING -> Tone.INFO;
          case PASSED -> Tone.SUCCESS;
          case FAILED -> Tone.DANGER;
          default -> Tone.WARNING;
        };
    StatusBadge badge = new StatusBadge(tone, Texts.get("agents.test.state." + state.code()));
    return state == TestResult.State.RUNNING ? badge.live() : badge;
  }

  static StatusBadge badge(Verdict verdict) {
    Tone tone =
        switch (verdict.judgement()) {
          case MET -> Tone.SUCCESS;
          case NOT_MET, MISSING -> verdict.required() ? Tone.DANGER : Tone.NEUTRAL;
          case UNKNOWN -> Tone.WARNING;
        };
    return new StatusBadge(tone, Texts.get("agents.verdict." + verdict.judgement().code()));
  }

  static String progress(SuiteRun run) {
    return run.endedAt().isEmpty()
        ? Texts.get("agents.run.going", run.done(), run.results().size())
        : Texts.get("agents.run.passed", run.passed(), run.results().size());
  }

  static StatusBadge badge(SuiteRun run) {
    if (run.endedAt().isEmpty()) {
      return new StatusBadge(Tone.INFO, progress(run)).live();
    }
    return new StatusBadge(run.isPassed() ? Tone.SUCCESS : Tone.DANGER, progress(run));
  }
}
