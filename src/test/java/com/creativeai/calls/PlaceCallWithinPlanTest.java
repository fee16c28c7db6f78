package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallStore;
import com.creativeai.identity.CountCall;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.InMemoryOrganizationStore;
import com.creativeai.identity.OrganizationProblem;
import com.creativeai.platform.event.FactOutbox;
import com.creativeai.platform.event.InMemoryOutbox;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.RelayFacts;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.observability.Drain;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C9, C11, C21: a call takes one of the plan's calls, and room on the node. */
class PlaceCallWithinPlanTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final AgentId AGENT = AgentId.parse("019a0000-0000-7000-8000-0000000000d1");
  private static final Agent SOPHIE =
      new Agent(
          AGENT, ACME, 1, "Sophie", ProvidedAgent.inDefault("agent-1"), "en", "Be kind.", "Hello!");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Map<CallId, Call> stored = new HashMap<>();
  private final List<AttemptId> dialed = new ArrayList<>();
  private final Plan plan = new Plan();
  private final Intent intend = new Intent();
  private final Drain drain = new Drain(Clock.fixed(NOON, ZoneOffset.UTC));
  private int room = 100;
  private final PlaceCall placeCall = new PlaceCall();

  @BeforeEach
  void wire() {
    CallStore calls = new Calls();
    placeCall.check =
        new CallRequestCheck() {
          @Override
          public Checked check(PlaceCall.Command command) {
            return new Checked(new PhoneNumber(command.to()), new PhoneNumber("+14155550100"));
          }
        };
    placeCall.agents = new Agents();
    placeCall.accounts = InMemoryAccounts.none();
    placeCall.intend = intend;
    placeCall.change = new ChangeCall(calls, new LiveTopics(), new NoRelay());
    placeCall.calls = calls;
    placeCall.organizations = new FindOrganization(new InMemoryOrganizationStore());
    placeCall.plan = plan;
    placeCall.capacity = () -> new Capacity.Reading(100 - room, 100, room, 0, 0, 0);
    placeCall.drain = drain;
    placeCall.spending = new Unlimited();
    placeCall.clock = Clock.fixed(NOON, ZoneOffset.UTC);
  }

  @Test
  void placedCallIsCountedOnceAlsoWhenItIsAskedForAgain() {
    placeCall.place(command(1));
    placeCall.place(command(1));

    assertThat(plan.used).isEqualTo(1);
    assertThat(dialed).hasSize(1);
  }

  @Test
  void callBeyondThePlanIsNeitherStoredNorDialed() {
    plan.limit = 1;
    placeCall.place(command(1));

    assertThatThrownBy(() -> placeCall.place(command(2)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().code()).isEqualTo("plan-limit-reached");
              assertThat(problem.type().status()).isEqualTo(402);
            });
    assertThat(stored).hasSize(1);
    assertThat(dialed).hasSize(1);
  }

  @Test
  void callThatIsRefusedForAnotherReasonIsGivenBack() {
    intend.busy = true;

    assertThatThrownBy(() -> placeCall.place(command(1)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(CallProblem.ALREADY_CALLING));
    assertThat(plan.used).isZero();
    assertThat(stored).isEmpty();
  }

  @Test
  void callThatTheNodeHasNoRoomForIsNeitherCountedNorStoredNorDialed() {
    room = 0;

    assertThatThrownBy(() -> placeCall.place(command(1)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().code()).isEqualTo("node-full");
              assertThat(problem.type().status()).isEqualTo(503);
              assertThat(problem.detail()).contains("Try again");
              assertThat(problem.retryAfter()).contains(Duration.ofSeconds(30));
            });
    assertThat(plan.used).isZero();
    assertThat(stored).isEmpty();
    assertThat(dialed).isEmpty();
  }

  @Test
  void callIsNotBegunOnANodeThatIsAboutToStop() {
    drain.begin();

    assertThatThrownBy(() -> placeCall.place(command(1)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(CallProblem.NODE_DRAINING);
              assertThat(problem.retryAfter()).contains(Duration.ofSeconds(30));
            });
    assertThat(plan.used).isZero();
    assertThat(dialed).isEmpty();
  }

  @Test
  void callThatIsThereIsAnsweredByAFullNode() {
    Call placed = placeCall.place(command(1));
    room = 0;

    assertThat(placeCall.place(command(1))).isEqualTo(placed);
  }

  private static PlaceCall.Command command(int number) {
    return new PlaceCall.Command(
        ACME,
        CallId.parse("019a0000-0000-7000-8000-00000000000" + number),
        "+14155552671",
        "",
        AGENT,
        "",
        "",
        Map.of(),
        VoicemailPolicy.TALK,
        List.of(),
        "somebody");
  }

  private static final class Plan extends CountCall {
    private int used;
    private int limit = 100;

    @Override
    public Counted count(OrganizationId organization) {
      if (used >= limit) {
        throw new ProblemException(OrganizationProblem.PLAN_LIMIT_REACHED, "All calls are used.");
      }
      used++;
      return new Counted(organization, NOON);
    }

    @Override
    public void giveBack(Counted counted) {
      used--;
    }
  }

  /** Caps of which there are none. */
  private static final class Unlimited extends SpendWithinCaps {
    @Override
    public void demand(Call call) {}

    @Override
    public void release(OrganizationId organization, CallId call) {}
  }

  private final class Intent extends IntendDial {
    private boolean busy;

    @Override
    public AttemptId intend(Call call) {
      if (busy) {
        throw new ProblemException(CallProblem.ALREADY_CALLING, "Wait.");
      }
      return AttemptId.first(call.id());
    }

    @Override
    public void dialLater(OrganizationId organization, AttemptId attempt) {
      dialed.add(attempt);
    }
  }

  private static final class Agents implements AgentDirectory {
    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
      return Optional.of(SOPHIE);
    }

    @Override
    public List<Agent> list(OrganizationId organization) {
      return List.of(SOPHIE);
    }

    @Override
    public void save(OrganizationId organization, Agent agent) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoRelay extends RelayFacts {
    @Override
    public void relaySoon(FactOutbox outbox, String document) {}
  }

  private final class Calls implements CallStore {
    @Override
    public void each(OrganizationId organization, CallQuery query, Consumer<Call> reader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FactOutbox outbox() {
      return new InMemoryOutbox();
    }

    @Override
    public boolean add(OrganizationId organization, Call call) {
      return stored.putIfAbsent(call.id(), call) == null;
    }

    @Override
    public Optional<Call> find(OrganizationId organization, CallId id) {
      return Optional.ofNullable(stored.get(id));
    }

    @Override
    public boolean replace(OrganizationId organization, Call before, Call after) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CallPage page(OrganizationId organization, CallQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Call> findLatestWith(OrganizationId organization, PhoneNumber person) {
      return Optional.empty();
    }

    @Override
    public Optional<Call> findByConversation(ConversationId conversation) {
      return Optional.empty();
    }

    @Override
    public List<Call> listQuiet(Instant since, int most) {
      return List.of();
    }

    @Override
    public List<Call> listUnsettled(Instant since, int most) {
      return List.of();
    }

    @Override
    public void leaveAlone(OrganizationId organization, CallId id, Instant from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void settled(OrganizationId organization, CallId id) {
      throw new UnsupportedOperationException();
    }
  }
}
