package com.creativeai.calls.tool;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.BuiltInTool;
import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.media.ToolDesk;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.ToolRequest;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.persistence.EmbeddedMongo;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CT1, CT2: what agents have done on their call, and what they hear of it. */
class CallToolsTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private final CallTools tools = new CallTools();
  private final List<String> answers = new ArrayList<>();

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
    tools.calls = StoresForTests.on(MONGO.database(), new MovingClock()).calls();
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
    return tools.open(
        new Admission(
            organization,
            callId(1),
            AttemptId.first(callId(1)),
            new AgentBriefing("agent_1", "", "", "", Map.of(), ""),
            Duration.ofMinutes(1)));
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
  void whatIsNotInstalledIsNotDone() {
    assertThat(ask(ACME, "format_disk", "now")).isFalse();
    assertThat(answers).isEmpty();
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
