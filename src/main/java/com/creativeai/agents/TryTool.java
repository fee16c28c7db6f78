package com.creativeai.agents;

import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.ToolSecrets;
import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.outbound.OutboundAnswer;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Uses a tool once, to see what comes back (A12). */
@ApplicationScoped
public class TryTool {
  private static final RateLimit TRIES = new RateLimit(30, Duration.ofMinutes(1), 10);
  private static final int LONGEST_TEXT = 2_000;

  @Inject ReadAgents agents;
  @Inject HttpToolCheck check;
  @Inject ToolSecrets secrets;
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
   * A tool that somebody is still writing.
   *
   * @param variables what the agent's variables are
   * @param given secrets that were entered for it and are not kept yet
   */
  public record Written(HttpTool tool, Map<String, String> variables, GivenSecrets given) {
    public Written {
      variables = Map.copyOf(variables);
    }
  }

  /**
   * What an agent would say, and a call would bring along.
   *
   * @param arguments by their names
   * @param variables by their names; the others are what the agent says
   */
  public record Said(Map<String, String> arguments, Map<String, String> variables) {
    public Said {
      arguments = Map.copyOf(arguments);
      variables = Map.copyOf(variables);
    }
  }

  /** Uses one of the draft. */
  public Result use(Caller caller, AgentId id, String name, Said said) {
    AgentSpec spec = agents.get(caller.organization(), id).draft().spec();
    HttpTool tool =
        spec.findHttpTool(name)
            .orElseThrow(
                () ->
                    ProblemException.atField(
                        CommonProblem.INVALID_REQUEST, "name", "The draft has no such tool."));
    return use(caller, id, new Written(tool, spec.variables(), GivenSecrets.NONE), said);
  }

  /**
   * Says what is wrong with a tool, as if it were the agent's first.
   *
   * @throws ProblemException with one error for each field that needs correction
   */
  public void check(OrganizationId organization, AgentId id, Written written) {
    List<FieldError> errors = new ArrayList<>();
    errors.addAll(check.errors(List.of(written.tool()), written.variables().keySet()));
    errors.addAll(secrets.errors(organization, id, List.of(written.tool()), written.given()));
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }

  /** Uses one that somebody is still writing. */
  public Result use(Caller caller, AgentId id, Written written, Said said) {
    OrganizationId organization = caller.organization();
    agents.get(organization, id);
    check(organization, id, written);
    AgentTool tool =
        new AgentTool(organization, id, written.tool(), written.variables()).with(said.variables());
    HttpToolRequest.of(tool.tool(), said.arguments(), tool.variables());
    if (!limiter.take("TRY_TOOL " + organization, TRIES).isGranted()) {
      throw new ProblemException(
          CommonProblem.TOO_MANY_REQUESTS,
          "Your organization tried many tools within a minute. Wait a moment.");
    }
    audit.record(
        organization,
        caller.subject(),
        AgentAction.TOOL_TRIED,
        id.toString(),
        Map.of("tool", tool.tool().name()));
    return send(tool, said, written.given());
  }

  private Result send(AgentTool tool, Said said, GivenSecrets given) {
    Instant begun = clock.instant();
    try {
      OutboundAnswer answer = tools.use(tool, said.arguments(), given);
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
