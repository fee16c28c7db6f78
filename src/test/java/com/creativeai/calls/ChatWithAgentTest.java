package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.ChatListener;
import com.creativeai.calls.port.ChatSession;
import com.creativeai.calls.tool.CallTools;
import com.creativeai.platform.limit.Allowance;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AG-2, C10. */
class ChatWithAgentTest {
  private static final OrganizationId ACME = new OrganizationId(new UUID(0, 1));
  private static final OrganizationId OTHERS = new OrganizationId(new UUID(0, 9));
  private static final Agent SOPHIE =
      new Agent(
          new AgentId(new UUID(0, 2)),
          ACME,
          3,
          "Sophie",
          ProvidedAgent.inDefault("agent-1"),
          "en",
          "Be kind.",
          "Hi!");

  private final List<String> opened = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final List<String> buckets = new ArrayList<>();
  private final ChatWithAgent chat = new ChatWithAgent();
  private boolean granted = true;

  @BeforeEach
  void prepare() {
    chat.agents = new OneAgent();
    chat.accounts = InMemoryAccounts.none();
    chat.tools = new CallTools();
    chat.limit = new TryLimit();
    chat.limit.limiter =
        (bucket, limit) -> {
          buckets.add(bucket);
          return new Allowance(granted, 10, 0, Duration.ZERO, Duration.ZERO);
        };
    chat.provider =
        (agent, listener) -> {
          opened.add(agent.id());
          return new Kept();
        };
  }

  @Test
  void agentIsAskedForByItsIdAtTheProvider() {
    begin().say("  Hello ");

    assertThat(opened).containsExactly("agent-1");
    assertThat(said).containsExactly("Hello");
  }

  @Test
  void agentOfAnotherOrganizationIsUnknown() {
    assertRefused(CallProblem.AGENT_UNKNOWN, () -> chat.begin(OTHERS, SOPHIE.id(), new Deaf()));
    assertThat(opened).isEmpty();
  }

  @Test
  void beginningsAreLimitedForEachOrganization() {
    granted = false;

    assertRefused(CommonProblem.TOO_MANY_REQUESTS, this::begin);

    assertThat(buckets).containsExactly("TRY_AGENT " + ACME);
    assertThat(opened).isEmpty();
  }

  @Test
  void emptyAndTooLongMessagesAreRefused() {
    ChatSession session = begin();

    assertRefused(CommonProblem.INVALID_REQUEST, () -> session.say("  "));
    assertRefused(CallProblem.TEXT_TOO_LONG, () -> session.say("x".repeat(1001)));
    session.say("x".repeat(1000));

    assertThat(said).hasSize(1);
  }

  @Test
  void conversationHasAnEnd() {
    ChatSession session = begin();
    for (int i = 0; i < ChatWithAgent.MOST_MESSAGES; i++) {
      session.say("again");
    }

    assertRefused(CommonProblem.TOO_MANY_REQUESTS, () -> session.say("once more"));
  }

  private ChatSession begin() {
    return chat.begin(ACME, SOPHIE.id(), new Deaf());
  }

  private static void assertRefused(ProblemType type, Runnable asked) {
    assertThatThrownBy(asked::run)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  private final class Kept implements ChatSession {
    @Override
    public void say(String text) {
      said.add(text);
    }

    @Override
    public void answer(String toolRequest, String result, boolean failed) {}

    @Override
    public void close() {}
  }

  private static final class Deaf implements ChatListener {
    @Override
    public void onReady() {}

    @Override
    public void onAgentSaid(long eventId, String text) {}

    @Override
    public void onToolUsed(String name, boolean worked) {}

    @Override
    public void onClosed(AgentClosure closure) {}
  }

  private static final class OneAgent implements AgentDirectory {
    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
      return Optional.of(SOPHIE)
          .filter(agent -> agent.organization().equals(organization) && agent.id().equals(id));
    }

    @Override
    public List<Agent> list(OrganizationId organization) {
      return find(organization, SOPHIE.id()).stream().toList();
    }

    @Override
    public void save(OrganizationId organization, Agent agent) {
      throw new UnsupportedOperationException();
    }
  }
}
