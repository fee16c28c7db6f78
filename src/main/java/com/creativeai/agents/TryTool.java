package com.creativeai.agents;

import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.outbound.OutboundAnswer;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Uses a tool once, to see what comes back (A12). */
@ApplicationScoped
public class TryTool {
  private static final RateLimit TRIES = new RateLimit(30, Duration.ofMinutes(1), 10);
  private static final int LONGEST_TEXT = 2_000;

  @Inject ReadAgents agents;
  @Inject HttpToolCheck check;
  @Inject UseHttpTool tools;
  @Inject AuditTrail audit;
  @Inject RateLimiter limiter;
  @Inject Clock clock;

  /**
   * What came back.
   *
   * @param status of the answer; 0 when there was none
   * @param text the beginning of the answer, or why there was none
   */
  public record Result(int status, long millis, String text) {}

  /**
   * Uses one of the draft.
   *
   * @param arguments by their names, as an agent would say them
   */
  public Result use(Caller caller, AgentId id, String name, Map<String, String> arguments) {
    HttpTool tool =
        agents
            .get(caller.organization(), id)
            .draft()
            .spec()
            .findHttpTool(name)
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CommonProblem.INVALID_REQUEST, "name", "The draft has no such tool."));
    return use(caller, id, tool, arguments);
  }

  /** Uses one that somebody is still writing. */
  public Result use(Caller caller, AgentId id, HttpTool tool, Map<String, String> arguments) {
    agents.get(caller.organization(), id);
    check.check(tool);
    HttpToolRequest.of(tool, arguments);
    if (!limiter.take("TRY_TOOL " + caller.organization(), TRIES).isGranted()) {
      throw new ProblemException(
          CommonProblem.TOO_MANY_REQUESTS,
          "Your organization tried many tools within a minute. Wait a moment.");
    }
    audit.record(
        caller.organization(),
        caller.subject(),
        AgentAction.TOOL_TRIED,
        id.toString(),
        Map.of("tool", tool.name()));
    return send(tool, arguments);
  }

  private Result send(HttpTool tool, Map<String, String> arguments) {
    Instant begun = clock.instant();
    try {
      OutboundAnswer answer = tools.use(tool, arguments);
      String text = answer.text().substring(0, Math.min(LONGEST_TEXT, answer.text().length()));
      return new Result(answer.status(), millisSince(begun), text);
    } catch (ProviderRejected | ProviderUnavailable nothing) {
      return new Result(0, millisSince(begun), String.valueOf(nothing.getMessage()));
    }
  }

  private long millisSince(Instant begun) {
    return Duration.between(begun, clock.instant()).toMillis();
  }
}
