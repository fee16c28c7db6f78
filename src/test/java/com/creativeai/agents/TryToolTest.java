package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.InMemorySecrets;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.Problems;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.limit.Allowance;
import com.creativeai.platform.outbound.OutboundAnswer;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A12: a tool of a draft is tried. */
class TryToolTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final AgentId RECEPTION = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");
  private static final Map<String, String> ORDER = Map.of("order", "7");

  private final InMemoryWorkshop workshop = new InMemoryWorkshop();
  private final RecordedAudit audit = new RecordedAudit();
  private final List<Map<String, String>> sent = new ArrayList<>();
  private final TryTool tries = new TryTool();
  private boolean granted = true;
  private boolean answering = true;
  private final List<AgentTool> used = new ArrayList<>();
  private final List<GivenSecrets> entered = new ArrayList<>();

  @BeforeEach
  void wire() {
    workshop.addDraft(ACME, Specs.draft(RECEPTION, ACME, 1, Specs.RECEPTION));
    tries.agents = new ReadAgents(workshop, new InMemoryDirectory(workshop));
    tries.check = Tools.CHECK;
    tries.audit = audit;
    tries.clock = new MovingClock();
    tries.secrets = new InMemorySecrets().tools(audit, tries.clock);
    tries.limiter = (bucket, limit) -> new Allowance(granted, 10, 0, Duration.ZERO, Duration.ZERO);
    tries.tools =
        new UseHttpTool() {
          @Override
          OutboundAnswer use(AgentTool tool, Map<String, String> arguments, GivenSecrets given) {
            sent.add(arguments);
            used.add(tool);
            entered.add(given);
            if (!answering) {
              throw new ProviderUnavailable("No answer.");
            }
            return new OutboundAnswer(404, "x".repeat(3_000));
          }
        };
  }

  @Test
  void beginningOfTheAnswerIsShownWhateverItsStatus() {
    TryTool.Result result = tries.use(caller(ACME), RECEPTION, "order_state", said(ORDER));

    assertThat(result).isEqualTo(new TryTool.Result(404, 0, "x".repeat(2_000)));
    assertThat(sent).containsExactly(ORDER);
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                ACME,
                "ada",
                "agent.tool-tried",
                RECEPTION.toString(),
                Map.of("tool", "order_state")));
  }

  @Test
  void noAnswerIsAResultToo() {
    answering = false;

    assertThat(tries.use(caller(ACME), RECEPTION, "order_state", said(ORDER)))
        .isEqualTo(new TryTool.Result(0, 0, "No answer."));
  }

  @Test
  void whatCannotBeTriedIsNotSent() {
    refused(CommonProblem.INVALID_REQUEST, ACME, "other", ORDER);
    refused(CommonProblem.INVALID_REQUEST, ACME, "order_state", Map.of());
    refused(AgentProblem.AGENT_NOT_FOUND, GLOBEX, "order_state", ORDER);
    granted = false;
    refused(CommonProblem.TOO_MANY_REQUESTS, ACME, "order_state", ORDER);

    assertThat(sent).isEmpty();
    assertThat(audit.lines).isEmpty();
  }

  @Test
  void toolThatIsNotKeptYetIsTriedToo() {
    TryTool.Written written = at("https://api.example.com/");

    assertThat(tries.use(caller(ACME), RECEPTION, written, said(Map.of())).status()).isEqualTo(404);
    Problems.refused(
        CommonProblem.INVALID_REQUEST,
        () -> tries.use(caller(ACME), RECEPTION, at("https://169.254.169.254/"), said(Map.of())));
    Problems.refused(
        AgentProblem.AGENT_NOT_FOUND,
        () -> tries.use(caller(GLOBEX), RECEPTION, written, said(Map.of())));

    assertThat(sent).hasSize(1);
    assertThat(audit.lines)
        .singleElement()
        .extracting(RecordedAudit.Line::details)
        .isEqualTo(Map.of("tool", "draft_only"));
  }

  @Test
  void secretThatIsNotKeptYetIsTriedAtItsHostOnly() {
    HttpTool tool = secret("https://api.example.com/");
    GivenSecrets typed = GivenSecrets.NONE.with(tool, "X-Key", "s3cret", "value");

    tries.use(caller(ACME), RECEPTION, new TryTool.Written(tool, Map.of(), typed), said(Map.of()));

    assertThat(entered).containsExactly(typed);
    assertThat(tries.secrets.list(ACME, RECEPTION)).isEmpty();
    Problems.refused(
        CommonProblem.INVALID_REQUEST,
        () ->
            tries.use(
                caller(ACME),
                RECEPTION,
                new TryTool.Written(secret("https://other.example.com/"), Map.of(), typed),
                said(Map.of())));
    assertThat(sent).hasSize(1);
  }

  @Test
  void variablesOfTheCallAreSaidForATry() {
    HttpTool tool =
        new HttpTool(
            "draft_only",
            "Does it.",
            HttpTool.Method.GET,
            "https://api.example.com/{{company}}/{{system__caller_id}}",
            List.of());
    TryTool.Written written =
        new TryTool.Written(tool, Map.of("company", "Acme"), GivenSecrets.NONE);

    Problems.refused(
        CommonProblem.INVALID_REQUEST,
        () -> tries.use(caller(ACME), RECEPTION, written, said(Map.of())));
    tries.use(
        caller(ACME),
        RECEPTION,
        written,
        new TryTool.Said(Map.of(), Map.of("system__caller_id", "+14155552671")));

    assertThat(used.get(0).variables())
        .isEqualTo(Map.of("company", "Acme", "system__caller_id", "+14155552671"));
    assertThat(sent).hasSize(1);
  }

  private static HttpTool secret(String url) {
    return new HttpTool(
        "draft_only", "Does it.", HttpTool.Method.POST, url, List.of(), List.of("X-Key"));
  }

  private static TryTool.Said said(Map<String, String> arguments) {
    return new TryTool.Said(arguments, Map.of());
  }

  private static TryTool.Written at(String url) {
    return new TryTool.Written(
        new HttpTool("draft_only", "Does it.", HttpTool.Method.POST, url, List.of()),
        Map.of(),
        GivenSecrets.NONE);
  }

  private void refused(
      com.creativeai.platform.problem.ProblemType problem,
      OrganizationId organization,
      String name,
      Map<String, String> arguments) {
    Problems.refused(
        problem, () -> tries.use(caller(organization), RECEPTION, name, said(arguments)));
  }

  private static Caller caller(OrganizationId organization) {
    return new Caller("ada", "Ada", organization, "Acme", Set.of());
  }
}
