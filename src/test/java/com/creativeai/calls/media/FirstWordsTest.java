package com.creativeai.calls.media;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallSettings;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.Dialogue;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.port.MediaGate.Claim;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.CallRules;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.InMemoryOrganizationStore;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.persistence.EmbeddedMongo;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** C15, C24: what the person on a call hears first. */
class FirstWordsTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private static final String OWN = "Harbour master here.";

  private final MovingClock clock = new MovingClock();
  private final StoresForTests stores = StoresForTests.on(MONGO.database(), clock);
  private final InMemoryOrganizationStore organizations = new InMemoryOrganizationStore();
  private final AttemptTokens tokens = new AttemptTokens();
  private int placed;

  @BeforeEach
  void wire() {
    organizations.add(ACME, new Organization(ACME, "Acme", List.of(), NOON));
    Configuration configuration = new Configuration(name -> Optional.empty());
    tokens.attempts = stores.attempts();
    tokens.calls = stores.calls();
    tokens.agents = new Harbour();
    tokens.organizations = new FindOrganization(organizations);
    tokens.settings = new CallSettings(configuration, new DeploymentSettings(configuration));
    tokens.clock = clock;
  }

  @Test
  void personHearsThatAnAiSpeaksAndThatTheCallIsRecorded() {
    assertThat(firstWords(true, "", CallRules.DEFAULT))
        .isEqualTo("This is an AI assistant speaking. This call is recorded. " + OWN);
    assertThat(firstWords(true, "Ahoy!", CallRules.DEFAULT))
        .isEqualTo("This is an AI assistant speaking. This call is recorded. Ahoy!");
  }

  @Test
  void recordingIsAnnouncedWithoutTheOtherStatement() {
    assertThat(firstWords(true, "", CallRules.DEFAULT.withStatesAi(false)))
        .isEqualTo("This call is recorded. " + OWN);
  }

  @Test
  void callThatIsNotRecordedIsNotSaidToBe() {
    assertThat(firstWords(false, "", CallRules.DEFAULT))
        .isEqualTo("This is an AI assistant speaking. " + OWN);
  }

  @Test
  void whatTheOrganizationSwitchedOffIsNotSaid() {
    CallRules silent = CallRules.DEFAULT.withAnnouncesRecording(false);
    assertThat(firstWords(true, "", silent)).isEqualTo("This is an AI assistant speaking. " + OWN);
    assertThat(firstWords(true, "", silent.withStatesAi(false)))
        .as("the agent's own, which its provider has")
        .isEmpty();
  }

  /** The words of a call that was placed before the organization changed its rules. */
  private String firstWords(boolean recorded, String asked, CallRules rules) {
    CallId id = callId(++placed);
    AttemptId attempt = AttemptId.first(id);
    CarrierCallId sid = new CarrierCallId("CA" + placed);
    CallPlan plan = placedCall(id).plan();
    Dialogue dialogue = new Dialogue(CONCIERGE, "Harbour", 1, "", asked, Map.of());
    Call call =
        Call.placed(
            id,
            ACME,
            new CallPlan(
                plan.direction(),
                plan.to(),
                plan.from(),
                dialogue,
                plan.voicemail(),
                recorded,
                plan.tags(),
                plan.placedBy(),
                plan.placedAt()));
    stores.calls().add(ACME, call);
    Organization tenant = organizations.find(ACME).orElseThrow();
    organizations.replace(ACME, tenant.withSettings(tenant.settings().withCalls(rules)));
    Instant now = clock.instant();
    stores.attempts().intend(ACME, DialAttempt.taken(attempt, ACME, ALICE, OURS, sid, now));
    stores.attempts().issueToken(ACME, attempt, TokenHash.of("t").value(), now.plusSeconds(9));
    return tokens
        .consume(new Claim(ACME, attempt, sid, "t"))
        .orElseThrow()
        .briefing()
        .firstMessage();
  }

  private static final class Harbour implements AgentDirectory {
    private final Agent agent =
        new Agent(
            CONCIERGE,
            ACME,
            1,
            "Harbour",
            ProvidedAgent.inDefault("agent_1"),
            "en",
            "You help.",
            OWN);

    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
      return Optional.of(agent);
    }

    @Override
    public List<Agent> list(OrganizationId organization) {
      return List.of(agent);
    }

    @Override
    public void save(OrganizationId organization, Agent changed) {
      throw new UnsupportedOperationException();
    }
  }
}
