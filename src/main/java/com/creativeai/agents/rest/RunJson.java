package com.creativeai.agents.rest;

import com.creativeai.agents.suite.Line;
import com.creativeai.agents.suite.SuiteRun;
import com.creativeai.agents.suite.TestResult;
import com.creativeai.agents.suite.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A suite that was run, or is being run.
 *
 * @param version the tested one; 0 for the draft
 * @param revision of the tested draft; 0 for a version
 * @param status running, passed or failed
 */
public record RunJson(
    String id,
    int version,
    long revision,
    String status,
    Instant startedAt,
    String startedBy,
    @Nullable Instant endedAt,
    long passed,
    List<ResultJson> results) {

  /** Newest first. */
  public record RunList(List<RunJson> runs) {}

  /**
   * What became of a test.
   *
   * @param transcript in the answer for one run only
   */
  public record ResultJson(
      TestCallJson test,
      String status,
      String detail,
      List<VerdictJson> verdicts,
      @Nullable List<LineJson> transcript) {}

  /** How a criterion came out. */
  public record VerdictJson(String criterion, String result, String rationale, boolean required) {}

  /** What was said, or the tool that the agent would have used. */
  public record LineJson(String role, int second, @Nullable String tool, String message) {}

  static RunJson summary(SuiteRun run) {
    return of(run, test -> null);
  }

  static RunJson whole(SuiteRun run, IntFunction<List<Line>> transcripts) {
    return of(run, test -> transcripts.apply(test).stream().map(RunJson::line).toList());
  }

  private static RunJson of(SuiteRun run, IntFunction<@Nullable List<LineJson>> transcripts) {
    return new RunJson(
        run.id().toString(),
        run.version(),
        run.revision(),
        status(run),
        run.startedAt(),
        run.startedBy(),
        run.endedAt().orElse(null),
        run.passed(),
        IntStream.range(0, run.results().size())
            .mapToObj(test -> result(run.results().get(test), transcripts.apply(test)))
            .toList());
  }

  private static String status(SuiteRun run) {
    if (run.endedAt().isEmpty()) {
      return "running";
    }
    return run.isPassed() ? "passed" : "failed";
  }

  private static ResultJson result(TestResult result, @Nullable List<LineJson> transcript) {
    return new ResultJson(
        TestCallJson.of(result.test()),
        result.state().code(),
        result.detail(),
        result.verdicts().stream().map(RunJson::verdict).toList(),
        transcript);
  }

  private static VerdictJson verdict(Verdict verdict) {
    return new VerdictJson(
        verdict.criterion(), verdict.judgement().code(), verdict.rationale(), verdict.required());
  }

  private static LineJson line(Line line) {
    return new LineJson(
        line.who().code(), line.second(), line.tool().isEmpty() ? null : line.tool(), line.text());
  }
}
