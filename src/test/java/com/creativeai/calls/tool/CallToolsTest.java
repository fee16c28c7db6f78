package com.creativeai.calls.tool;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentTool;
import com.creativeai.agents.BuiltInTool;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.Tools;
import com.creativeai.agents.UseHttpTool;
import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.ChangeCall;
import com.creativeai.calls.Direction;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.media.ToolDesk;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.event.InMemoryFactLog;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.RelayFacts;
import com.creativeai.platform.outbound.OutboundAnswer;
import com.creativeai.platform.persistence.EmbeddedMongo;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CT1, CT2: what agents have done on their call, and what they hear of it. */
class CallToolsTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private final CallTools tools = new CallTools();
  private final List<String> answers = new ArrayList<>();
  private Map<String, String> variables = Map.of();

  /** Answers with the call and an argument, or fails as the argument says. */
  private static final class Echo implements CallTool {
    @Override
    public BuiltInTool tool() {
      return BuiltInTool.SEND_SMS;
    }

    @Override
    public String use(Call call, Map<String, String> arguments) {
      String text = arguments.getOrDefault("text", "");
      if (text.equals("refuse")) {
        throw new ProblemException(CallProblem.TOO_MANY_TEXTS, "Two were sent.");
      }
      if (text.equals("break")) {
        throw new IllegalStateException("secret");
      }
      return call.id() + " " + text;
    }
  }

  @BeforeEach
  void wire() {
    tools.clock = new MovingClock();
    tools.calls = StoresForTests.on(MONGO.database(), tools.clock).calls();
    tools.change =
        new ChangeCall(
            tools.calls,
            new LiveTopics(),
            new RelayFacts(new InMemoryFactLog(), new LiveTopics(), tools.clock, Runnable::run));
    tools.http = new Orders();
    tools.calls.add(ACME, placedCall(callId(1)));
    tools.installed = List.of(new Echo());
    tools.executor = atOnce();
  }

  private static ManagedExecutorService atOnce() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            CallToolsTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> {
              ((Runnable) arguments[0]).run();
              return null;
            });
  }

  private ToolDesk desk(OrganizationId organization) {
    return tools.open(admission(organization, callId(1)));
  }

  private static Admission admission(OrganizationId organization, CallId call) {
    return new Admission(
        organization,
        call,
        AttemptId.first(call),
        new AgentBriefing(ProvidedAgent.inDefault("agent_1"), "", "", "", Map.of(), ""),
        Duration.ofMinutes(1));
  }

  private boolean ask(OrganizationId organization, String name, String text) {
    return desk(organization)
        .use(
            new ToolRequest("t1", name, Map.of("text", text)),
            (result, failed) -> answers.add(result + (failed ? " (failed)" : "")));
  }

  @Test
  void toolActsOnTheCallOfItsConversation() {
    assertThat(ask(ACME, "send_sms", "hello")).isTrue();

    assertThat(answers).containsExactly(callId(1) + " hello");
  }

  @Test
  void whatIsNotThereIsNotDoneAndNotNoted() {
    ask(ACME, "format_disk", "now");

    assertThat(answers).containsExactly("This tool is not available on this call. (failed)");
    assertThat(noted()).isEmpty();
  }

  @Test
  void toolOverHttpIsTheOneOfTheCallsAgent() {
    ask(ACME, "order_state", "7");
    ask(ACME, "order_state", "none");
    ask(ACME, "order_state", "inside");

    assertThat(answers)
        .containsExactly("sent 7", "HTTP 404 no none (failed)", "Not there. (failed)");
  }

  @Test
  void toolKnowsTheAgentsVariablesAsTheCallSaysThemAndWhoIsOnIt() {
    Call call = placedCall(callId(1));
    ask(ACME, "order_state", "7");

    assertThat(variables)
        .containsEntry("company", "us")
        .containsAllEntriesOf(call.plan().dialogue().variables())
        .containsEntry("system__caller_id", call.plan().from().e164())
        .containsEntry("system__called_number", call.plan().to().e164())
        .containsEntry("system__call_sid", "");
  }

  /** Carriers write a number of their own for it, which belongs to nobody. */
  @Test
  void callerWhoWithholdsTheNumberHasNone() {
    CallPlan plan = placedCall(callId(2)).plan();
    CallPlan withheld =
        new CallPlan(
            Direction.INBOUND,
            plan.to(),
            PhoneNumber.WITHHELD,
            plan.dialogue(),
            plan.voicemail(),
            plan.recorded(),
            plan.tags(),
            plan.placedBy(),
            plan.placedAt());
    tools.calls.add(ACME, Call.placed(callId(2), ACME, withheld));

    tools
        .open(admission(ACME, callId(2)))
        .use(
            new ToolRequest("t1", "order_state", Map.of("text", "7")),
            (result, failed) -> answers.add(result));

    assertThat(answers).containsExactly("sent 7");
    assertThat(variables).containsEntry("system__caller_id", "");
  }

  @Test
  void everyUseIsOnTheTimelineWithoutWhatWasSaid() {
    ask(ACME, "order_state", "7");
    ask(ACME, "order_state", "none");
    ask(ACME, "send_sms", "hello");

    assertThat(noted())
        .containsExactlyInAnyOrder(
            "order_state worked in 0 ms",
            "order_state failed after 0 ms",
            "send_sms worked in 0 ms");
  }

  @Test
  void agentThatIsTriedHasItsToolsOverHttpOnly() {
    ToolDesk desk = tools.openForTry(ACME, CONCIERGE);
    for (String name : List.of("order_state", "send_sms")) {
      desk.use(
          new ToolRequest("t1", name, Map.of("text", "7")),
          (result, failed) -> answers.add(result));
    }

    assertThat(answers).containsExactly("sent 7", "This tool is not available on this call.");
    assertThat(noted()).isEmpty();
  }

  @Test
  void threeToolsRunAtOnceAndFiftyInAConversation() {
    List<ToolDesk.Answer> running = new ArrayList<>();
    LimitedDesk desk = new LimitedDesk((request, answer) -> running.add(answer));
    List<Boolean> failures = new ArrayList<>();
    Runnable ask =
        () -> desk.use(new ToolRequest("t", "n", Map.of()), (text, failed) -> failures.add(failed));
    for (int i = 0; i < 4; i++) {
      ask.run();
    }
    assertThat(failures).containsExactly(true);

    running.forEach(answer -> answer.give("ok", false));
    for (int i = 3; i < LimitedDesk.MOST; i++) {
      ask.run();
      running.get(running.size() - 1).give("ok", false);
    }
    assertThat(failures).containsOnlyOnce(true).hasSize(LimitedDesk.MOST + 1);

    ask.run();
    assertThat(running).hasSize(LimitedDesk.MOST);
    assertThat(failures).last().isEqualTo(true);
  }

  private List<String> noted() {
    return tools.calls.find(ACME, callId(1)).orElseThrow().timeline().stream()
        .filter(event -> event.kind().equals(TimelineEvent.TOOL_USED))
        .map(TimelineEvent::detail)
        .toList();
  }

  /** An address that answers with what it was asked. */
  private final class Orders extends UseHttpTool {
    @Override
    public Optional<AgentTool> find(OrganizationId organization, AgentId agent, String name) {
      return Optional.of(new AgentTool(organization, agent, Tools.ORDERS, Map.of("company", "us")))
          .filter(one -> one.tool().name().equals(name))
          .filter(one -> organization.equals(ACME) && agent.equals(CONCIERGE));
    }

    @Override
    public OutboundAnswer use(AgentTool tool, Map<String, String> arguments) {
      variables = tool.variables();
      String text = String.valueOf(arguments.get("text"));
      if (text.equals("inside")) {
        throw new ProviderRejected("address", "Not there.");
      }
      return text.equals("none")
          ? new OutboundAnswer(404, "no " + text)
          : new OutboundAnswer(200, "sent " + text);
    }
  }

  @Test
  void refusalIsToldInItsWordsAndAFaultInNone() {
    ask(ACME, "send_sms", "refuse");
    ask(ACME, "send_sms", "break");
    ask(OTHER, "send_sms", "hello");

    assertThat(answers)
        .containsExactly(
            "Two were sent. (failed)",
            "That did not work. (failed)",
            "That did not work. (failed)");
  }

  @Test
  void keysAreChecked() {
    PressKeysTool press = new PressKeysTool();
    press.live = new LiveBridges();
    tools.installed = List.of(press);
    for (String keys : Arrays.asList("", "12A", "1".repeat(33))) {
      desk(ACME)
          .use(
              new ToolRequest("t1", "press_keys", Map.of("keys", keys)),
              (result, failed) -> answers.add(result));
    }

    assertThat(answers).hasSize(3).allMatch(words -> words.startsWith("Up to 32"));
  }
}
