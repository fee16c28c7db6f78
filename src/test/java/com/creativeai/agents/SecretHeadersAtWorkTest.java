package com.creativeai.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.secret.GivenSecrets;
import com.creativeai.agents.secret.InMemorySecrets;
import com.creativeai.agents.secret.KeptSecret;
import com.creativeai.agents.secret.ToolSecrets;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.Problems;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.outbound.HostBreakers;
import com.creativeai.platform.outbound.OutboundAnswer;
import com.creativeai.platform.outbound.OutboundClient;
import com.creativeai.platform.outbound.OutboundRequest;
import com.creativeai.platform.outbound.OutboundTargets;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** TS1 to TS6: where the values of secret headers go, and where they do not. */
class SecretHeadersAtWorkTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final Caller ADA = new Caller("ada", "Ada", ACME, "Acme", Set.of());
  private static final Caller EVE = new Caller("eve", "Eve", GLOBEX, "Globex", Set.of());
  private static final String VALUE = "Bearer tok-5eCr3t";
  private static final String VALUE_FIELD = "httpTools[0].secretHeaders[0].value";
  private static final String HOME = "https://api.example.com/orders";
  private static final String ELSEWHERE = "https://evil.example.net/orders";

  private final MovingClock clock = new MovingClock();
  private final RecordedAudit audit = new RecordedAudit();
  private final InMemoryWorkshop workshop = new InMemoryWorkshop();
  private final InMemoryDirectory directory = new InMemoryDirectory(workshop);
  private final FakeAgentProvider provider = new FakeAgentProvider();
  private final ReadAgents read = new ReadAgents(workshop, directory);
  private final ToolSecrets secrets = new InMemorySecrets().tools(audit, clock);
  private final EditAgent edit =
      new EditAgent(read, workshop, Tools.CHECK, audit, new IdGenerator(clock), clock);
  private final SaveAgent save = new SaveAgent(read, edit, secrets);
  private final PublishAgent publish =
      new PublishAgent(
          read, workshop, directory, provider, InMemoryAccounts.none(), secrets, audit, clock);
  private final List<OutboundRequest> sent = new ArrayList<>();
  private OutboundAnswer answer = new OutboundAnswer(200, "fine");
  private final UseHttpTool tools =
      new UseHttpTool(directory, workshop, secrets, new HostBreakers(clock), new Recording());

  /** Sends nothing. */
  private final class Recording extends OutboundClient {
    Recording() {
      super(new OutboundTargets(new Configuration(name -> Optional.empty())));
    }

    @Override
    public OutboundAnswer send(OutboundRequest request) {
      sent.add(request);
      return answer;
    }
  }

  @Test
  void valueIsSentAndIsNoPartOfTheAgentOrItsVersions() {
    AgentId id = published(HOME);

    use(id);

    assertThat(sent.get(0).headers()).isEqualTo(Map.of("Authorization", VALUE));
    assertThat(
            List.of(
                    read.get(ACME, id),
                    read.versions(ACME, id),
                    provider.agents,
                    secrets.list(ACME, id),
                    given(HOME, VALUE),
                    sent,
                    audit.lines)
                .toString())
        .doesNotContain("5eCr3t");
    assertThat(audit.lines.get(1).details())
        .isEqualTo(Map.of("header", "authorization", "host", "api.example.com"));
  }

  @Test
  void agentIsEditedAndPublishedWithoutTypingTheValueAgain() {
    AgentId id = published(HOME);

    save.change(ADA, id, 1, spec(HOME + "/all", "Be brief."), GivenSecrets.NONE);
    publish.publish(ADA, id, 2, "");
    use(id);

    assertThat(sent.get(0).headers()).containsValue(VALUE);
  }

  @Test
  void otherHostNeedsAValueOfItsOwn() {
    AgentId id = published(HOME);

    refusedAt(
        VALUE_FIELD, () -> save.change(ADA, id, 1, spec(ELSEWHERE, "Be kind."), GivenSecrets.NONE));
    refusedAt(
        VALUE_FIELD,
        () ->
            save.change(
                ADA, id, 1, spec("https://api.example.com:8443/", "Be kind."), GivenSecrets.NONE));
    refusedAt(VALUE_FIELD, () -> save.create(ADA, spec(HOME, "Another agent."), GivenSecrets.NONE));

    save.change(ADA, id, 1, spec(ELSEWHERE, "Be kind."), given(ELSEWHERE, "other-value"));
    use(id);
    publish.publish(ADA, id, 2, "");
    use(id);
    assertThat(sent)
        .extracting(OutboundRequest::headers)
        .containsExactly(Map.of("Authorization", VALUE), Map.of("Authorization", "other-value"));
  }

  /** However a tool got its address, what is kept for one host is not sent to another. */
  @Test
  void toolThatWasMovedWithoutAValueSendsNothing() {
    AgentId id = published(HOME);
    AgentTool moved = new AgentTool(ACME, id, tool(ELSEWHERE), Map.of());

    assertThatThrownBy(() -> tools.use(moved, Map.of()))
        .isInstanceOf(ProviderRejected.class)
        .hasMessageContaining("Authorization")
        .hasMessageNotContaining("5eCr3t");
    assertThatThrownBy(() -> tools.use(new AgentTool(GLOBEX, id, tool(HOME), Map.of()), Map.of()))
        .isInstanceOf(ProviderRejected.class);
    assertThat(sent).isEmpty();
  }

  @Test
  void newValueHoldsAtOnceAndChangesNoDraft() {
    AgentId id = published(HOME);
    clock.advance(Duration.ofDays(30));

    AgentDraft draft =
        save.change(ADA, id, 1, spec(HOME, "Be kind."), given(HOME, "Bearer renewed"));
    use(id);

    assertThat(draft.revision()).isEqualTo(1);
    assertThat(draft.isChanged()).isFalse();
    assertThat(sent.get(0).headers()).containsValue("Bearer renewed");
    assertThat(secrets.list(ACME, id))
        .extracting(KeptSecret::setAt)
        .containsExactly(MovingClock.NOON.plus(Duration.ofDays(30)));
    Problems.refused(
        AgentProblem.AGENT_CHANGED,
        () -> save.change(ADA, id, 7, spec(HOME, "Be kind."), given(HOME, "Bearer late")));
    Problems.refused(
        AgentProblem.AGENT_NOT_FOUND,
        () -> save.change(EVE, id, 1, spec(HOME, "Be kind."), given(HOME, "Bearer eve")));
    use(id);
    assertThat(sent.get(1).headers()).containsValue("Bearer renewed");
  }

  @Test
  void removedHeaderIsDeletedOnceNoCallNeedsIt() {
    AgentId id = published(HOME);

    save.change(ADA, id, 1, without(), GivenSecrets.NONE);
    assertThat(secrets.list(ACME, id)).hasSize(1);
    use(id);
    publish.publish(ADA, id, 2, "");

    assertThat(secrets.list(ACME, id)).isEmpty();
    assertThat(audit.actions()).endsWith("agent.published", "agent.secret-removed");
  }

  @Test
  void headerThatWasNeverPublishedIsDeletedWithTheDraft() {
    AgentId id = save.create(ADA, spec(HOME, "Be kind."), given(HOME, VALUE)).id();

    save.change(ADA, id, 1, without(), GivenSecrets.NONE);

    assertThat(secrets.list(ACME, id)).isEmpty();
  }

  @Test
  void restoredVersionAsksForTheValueThatIsGone() {
    AgentId id = published(HOME);
    save.change(ADA, id, 1, without(), GivenSecrets.NONE);
    publish.publish(ADA, id, 2, "");

    edit.restore(ADA, id, 2, 1);

    refusedAt(VALUE_FIELD, () -> publish.publish(ADA, id, 3, ""));
    save.change(ADA, id, 3, spec(HOME, "Be kind."), given(HOME, VALUE));
    publish.publish(ADA, id, 3, "");
    use(id);
    assertThat(sent.get(0).headers()).containsValue(VALUE);
  }

  @Test
  void pulledAgentKeepsItsHeaderAndTheProviderNeverHadIt() {
    AgentId id = published(HOME);
    String there = read.get(ACME, id).draft().provided().id();
    provider.agents.put(there, without());

    AgentDraft pulled = new PullAgent(read, edit, provider).pull(ADA, id, 1);

    assertThat(pulled.spec().httpTools().get(0).secretHeaders()).containsExactly("Authorization");
  }

  @Test
  void answerThatRepeatsTheValueIsShownWithoutIt() {
    AgentId id = published(HOME);
    answer = new OutboundAnswer(401, "no " + VALUE + ", token=tok-5eCr3t; ok");

    assertThat(use(id)).isEqualTo(new OutboundAnswer(401, "no [secret], token=[secret]; ok"));
  }

  @Test
  void valueThatIsNoneIsRefusedAndNotRepeated() {
    assertThatThrownBy(
            () -> save.create(ADA, spec(HOME, "Be kind."), given(HOME, "a\r\nHost: 5eCr3t")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.errors().toString() + refused.detail())
                    .contains(VALUE_FIELD)
                    .doesNotContain("5eCr3t"));
    assertThatThrownBy(
            () -> given(HOME, "one").with(tool(HOME), "AUTHORIZATION", "two 5eCr3t", "x"))
        .isInstanceOf(ProblemException.class)
        .hasMessageNotContaining("5eCr3t");
  }

  private AgentId published(String url) {
    AgentId id = save.create(ADA, spec(url, "Be kind."), given(url, VALUE)).id();
    publish.publish(ADA, id, 1, "");
    return id;
  }

  private OutboundAnswer use(AgentId id) {
    return tools.use(tools.find(ACME, id, "orders").orElseThrow(), Map.of());
  }

  private static GivenSecrets given(String url, String value) {
    return GivenSecrets.NONE.with(tool(url), "Authorization", value, VALUE_FIELD);
  }

  private static AgentSpec spec(String url, String prompt) {
    return Specs.prompted(prompt).withHttpTools(List.of(tool(url)));
  }

  private static AgentSpec without() {
    return Specs.prompted("Be kind.")
        .withHttpTools(
            List.of(new HttpTool("orders", "Orders.", HttpTool.Method.GET, HOME, List.of())));
  }

  private static HttpTool tool(String url) {
    return new HttpTool(
        "orders", "Orders.", HttpTool.Method.GET, url, List.of(), List.of("Authorization"));
  }

  private static void refusedAt(String field, Runnable asked) {
    assertThatThrownBy(asked::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.errors()).extracting(FieldError::field).containsExactly(field));
  }
}
