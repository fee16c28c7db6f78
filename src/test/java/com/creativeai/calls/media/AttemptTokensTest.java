package com.creativeai.calls.media;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.AttemptId;
import com.creativeai.calls.BeginRecording;
import com.creativeai.calls.CallSettings;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.ChangeCall;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.NobodyTookOver;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.media.MediaTokens.Admission;
import com.creativeai.calls.model.BrokenConversation;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.port.MediaGate.Claim;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.InMemoryOrganizationStore;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.event.InMemoryFactLog;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.RelayFacts;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.persistence.EmbeddedMongo;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** M1, C17, threats 12 and 13: which claim opens what, and that a call that comes back is one. */
class AttemptTokensTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private static final AttemptId ATTEMPT = AttemptId.first(callId(1));
  private static final CarrierCallId CARRIED = new CarrierCallId("CA1");
  private static final Transfer DESK =
      Transfer.asked("Desk", new PhoneNumber("+14155552699"), Transfer.Mode.COLD, "");

  private final MovingClock clock = new MovingClock();
  private final StoresForTests stores = StoresForTests.on(MONGO.database(), clock);
  private final AttemptTokens tokens = new AttemptTokens();
  private final StoredJournals journals = new StoredJournals();

  @BeforeEach
  void callIsAnswered() {
    Configuration configuration = new Configuration(name -> Optional.empty());
    tokens.attempts = stores.attempts();
    tokens.calls = stores.calls();
    tokens.transcripts = stores.transcripts();
    tokens.agents = new OneAgent();
    tokens.organizations = new FindOrganization(new InMemoryOrganizationStore());
    tokens.settings = new CallSettings(configuration, new DeploymentSettings(configuration));
    tokens.clock = clock;
    LiveTopics topics = new LiveTopics();
    RelayFacts relay = new RelayFacts(new InMemoryFactLog(), topics, clock, Runnable::run);
    journals.recordings = new BeginRecording();
    journals.change = new ChangeCall(stores.calls(), topics, relay);
    journals.transcripts = stores.transcripts();
    journals.topics = topics;
    journals.relay = relay;
    journals.ids = new IdGenerator(clock);
    journals.clock = clock;
    stores.calls().add(ACME, placedCall(callId(1)));
    stores
        .attempts()
        .intend(ACME, DialAttempt.taken(ATTEMPT, ACME, OURS, ALICE, CARRIED, clock.instant()));
    change(call -> call.reached(CallStatus.IN_PROGRESS, clock.instant(), null));
    issue("first");
  }

  private void issue(String token) {
    stores
        .attempts()
        .issueToken(ACME, ATTEMPT, TokenHash.of(token).value(), clock.instant().plusSeconds(60));
  }

  private void change(UnaryOperator<Call> change) {
    stores.calls().update(ACME, callId(1), change);
  }

  private Call call() {
    return stores.calls().find(ACME, callId(1)).orElseThrow();
  }

  private Optional<Admission> consume(String token) {
    return tokens.consume(new Claim(ACME, ATTEMPT, CARRIED, token));
  }

  private static Turn turn(int number, Speaker speaker, String words) {
    return new Turn(number, speaker, words, null, MovingClock.NOON, 0, Turn.State.HEARD);
  }

  /** The agent talks for a minute, is told to hand over, and nobody takes it. */
  private void nobodyTakesIt() {
    CallJournal journal = journals.open(consume("first").orElseThrow());
    journal.mediaStarted();
    journal.agentConnected(new ConversationId("conv_1"));
    journal.turn(turn(1, Speaker.ASSISTANT, "Hello!"));
    clock.advance(Duration.ofMinutes(1));
    change(call -> call.transferring(DESK, clock.instant()));
    journal.ended(new Ending(EndReason.LINE_CLOSED, "told to"));
    clock.advance(Duration.ofSeconds(5));
    change(call -> call.returning("busy", clock.instant()));
    issue("return");
    clock.advance(Duration.ofSeconds(5));
  }

  @Test
  void callBeginsWithoutAPast() {
    assertThat(consume("first"))
        .hasValueSatisfying(
            granted -> {
              assertThat(granted.resumption()).isEmpty();
              assertThat(granted.limit()).isEqualTo(tokens.settings.callLimit());
            });
    assertThat(consume("first")).as("used").isEmpty();
  }

  @Test
  void callThatComesBackBringsItsPastAndWhatIsLeftOfItsTime() {
    nobodyTakesIt();
    Admission granted = consume("return").orElseThrow();
    Resumption earlier = granted.resumption().orElseThrow();

    assertThat(earlier.said()).containsExactly(turn(1, Speaker.ASSISTANT, "Hello!"));
    assertThat(earlier.begun()).isEqualTo(MovingClock.NOON);
    assertThat(earlier.firstWords()).isEqualTo(NobodyTookOver.offer("de"));
    assertThat(granted.limit()).isEqualTo(tokens.settings.callLimit().minusSeconds(70));
  }

  @Test
  void oneStreamComesBack() {
    nobodyTakesIt();

    assertThat(consume("guess")).isEmpty();
    assertThat(consume("first")).as("used before").isEmpty();
    assertThat(tokens.consume(new Claim(OTHER, ATTEMPT, CARRIED, "return"))).isEmpty();
    assertThat(tokens.consume(new Claim(ACME, ATTEMPT, new CarrierCallId("CA2"), "return")))
        .isEmpty();
    assertThat(consume("return")).isPresent();
    assertThat(consume("return")).as("used").isEmpty();
  }

  @Test
  void lateStreamStaysOutside() {
    nobodyTakesIt();
    clock.advance(Duration.ofSeconds(55));

    assertThat(consume("return")).isEmpty();
  }

  @Test
  void callThatIsOverComesBackToNobody() {
    nobodyTakesIt();
    change(call -> call.reached(CallStatus.COMPLETED, clock.instant(), 65));

    assertThat(consume("return")).isEmpty();
  }

  @Test
  void callThatCameBackIsOneCall() {
    nobodyTakesIt();
    CallJournal journal = journals.open(consume("return").orElseThrow());
    journal.mediaStarted();
    journal.agentConnected(new ConversationId("conv_2"));
    journal.turn(turn(2, Speaker.ASSISTANT, "Hello again!"));
    clock.advance(Duration.ofSeconds(30));
    journal.ended(Ending.of(EndReason.AGENT_ENDED));

    assertThat(stores.transcripts().list(ACME, callId(1)))
        .extracting(Turn::message)
        .containsExactly("Hello!", "Hello again!");
    assertThat(call().conversation().id()).isEqualTo(new ConversationId("conv_2"));
    assertThat(call().conversation().earlier())
        .extracting(BrokenConversation::id)
        .containsExactly(new ConversationId("conv_1"));
    assertThat(call().progress().ending()).isEqualTo(Ending.of(EndReason.AGENT_ENDED));
    assertThat(call().timeline())
        .extracting(TimelineEvent::kind)
        .containsSubsequence(
            "media-started",
            "agent-connected",
            "transfer-asked",
            "media-ended",
            "transfer-failed",
            "agent-returned",
            "media-ended");
  }

  private static final class OneAgent implements AgentDirectory {
    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
      return Optional.of(
          new Agent(
              CONCIERGE,
              ACME,
              1,
              "Concierge",
              ProvidedAgent.inDefault("agent_1"),
              "de",
              "Hilf.",
              "Hallo."));
    }

    @Override
    public List<Agent> list(OrganizationId organization) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void save(OrganizationId organization, Agent changed) {
      throw new UnsupportedOperationException();
    }
  }
}
