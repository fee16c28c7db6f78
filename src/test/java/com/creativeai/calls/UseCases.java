package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.callId;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.cost.CostSettings;
import com.creativeai.calls.cost.PriceCalls;
import com.creativeai.calls.cost.SpendWithinCaps;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.port.AgentBriefing;
import com.creativeai.calls.port.AgentListener;
import com.creativeai.calls.port.AgentSession;
import com.creativeai.calls.port.ConversationReport;
import com.creativeai.calls.port.VoiceAgent;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.CallRules;
import com.creativeai.identity.CountCall;
import com.creativeai.identity.FindDefaultCallerId;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.InMemoryOrganizationStore;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.event.InMemoryFactLog;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.event.RelayFacts;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.observability.Drain;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use cases of calls as the container would wire them: real stores, a scripted carrier. */
final class UseCases {
  static final String ALICE = "+1 415 555 2671";

  final MovingClock clock = new MovingClock();
  final ScriptedCarrier carrier = new ScriptedCarrier();
  final LaterWork later = new LaterWork();
  final StoresForTests stores;
  final InMemoryOrganizationStore organizations = new InMemoryOrganizationStore();
  final Map<ConversationId, ConversationReport> analyses = new HashMap<>();

  final PlaceCall place = new PlaceCall();
  final IntendDial intend = new IntendDial();
  final DialCall dial = new DialCall();
  final AnswerCall answer = new AnswerCall();
  final CloseCall close = new CloseCall();
  final TakeCall take = new TakeCall();
  final FollowCall follow = new FollowCall();
  final TransferCall transfer = new TransferCall();
  final FollowTransfer transfers = new FollowTransfer();
  final ReturnToAgent returns = new ReturnToAgent();
  final SendText text = new SendText();
  final MarkDoNotCall doNotCall = new MarkDoNotCall();
  final LeaveMessage message = new LeaveMessage();
  final ActOnVerdict verdicts = new ActOnVerdict();
  final FollowConversation conversations = new FollowConversation();
  final HangUpCall hangUp = new HangUpCall();
  final BeginRecording recording = new BeginRecording();
  final KeepRecording recordings = new KeepRecording();
  final EndAttempt end = new EndAttempt();
  final ReconcileAttempts attempts = new ReconcileAttempts();
  final SettleCall settlement = new SettleCall();
  final ReconcileCalls calls = new ReconcileCalls();
  final SpendWithinCaps spending;
  final PriceCalls prices;
  final LiveBridges live = new LiveBridges();
  final Drain drain = new Drain(clock);
  final InMemoryFactLog facts = new InMemoryFactLog();

  /** For how many more calls the node has room. */
  int room = 100;

  boolean isAgentGone;

  /** Where the agent is that calls speak with. */
  AgentAccount account = AgentAccount.DEFAULT;

  final InMemoryAccounts accounts = new InMemoryAccounts();

  UseCases(MongoDatabase database) {
    stores = StoresForTests.on(database, clock);
    Configuration configuration = new Configuration(name -> Optional.empty());
    CallSettings settings = new CallSettings(configuration, new DeploymentSettings(configuration));
    CallableNumbers numbers = new CallableNumbers(settings);
    AllowedDestinations destinations =
        new AllowedDestinations(numbers, new FindOrganization(organizations));
    LiveTopics topics = new LiveTopics();
    RelayFacts relay = new RelayFacts(facts, topics, clock, Runnable::run);
    ChangeCall change = new ChangeCall(stores.calls(), topics, relay);

    prices = new PriceCalls(new CostSettings(configuration), settings);
    spending = new SpendWithinCaps(stores.spending(), prices, clock);

    end.spending = spending;
    end.attempts = stores.attempts();
    end.guard = stores.guard();
    end.change = change;
    end.clock = clock;

    dial.calls = stores.calls();
    dial.spending = spending;
    dial.attempts = stores.attempts();
    dial.end = end;
    dial.hangUp = hangUp;
    dial.change = change;
    dial.destinations = destinations;
    dial.telephony = carrier;
    dial.settings = settings;
    dial.clock = clock;
    dial.scheduler = later.executor();

    intend.attempts = stores.attempts();
    intend.guard = stores.guard();
    intend.dialer = dial;
    intend.clock = clock;
    intend.executor = later.executor();

    CallRequestCheck check = new CallRequestCheck();
    check.numbers = numbers;
    check.destinations = destinations;
    check.callerIds =
        new OwnCallerIds(carrier, new FindDefaultCallerId(new NoSettings()), stores.numbers());
    place.check = check;
    place.agents = new OneAgent();
    place.accounts = accounts.over(new ElevenLabsSettings());
    place.intend = intend;
    place.change = change;
    place.calls = stores.calls();
    organizations.add(ACME, new Organization(ACME, "Acme", List.of(), clock.instant()));
    place.organizations = new FindOrganization(organizations);
    place.plan = new CountCall(organizations, clock);
    place.capacity = () -> new Capacity.Reading(0, 100, room, 0, 0, 0);
    place.drain = drain;
    place.spending = spending;
    place.clock = clock;

    answer.attempts = stores.attempts();
    answer.calls = stores.calls();
    answer.change = change;
    answer.ids = new IdGenerator(clock);
    answer.clock = clock;
    close.change = change;

    EarlierCalls memory = new EarlierCalls();
    memory.calls = stores.calls();
    take.numbers = stores.numbers();
    take.agents = place.agents;
    take.calls = stores.calls();
    take.attempts = stores.attempts();
    take.change = change;
    take.answer = answer;
    take.memory = memory;
    take.organizations = place.organizations;
    take.plan = place.plan;
    take.spending = spending;
    take.capacity = place.capacity;
    take.clock = clock;

    recording.change = change;
    recording.telephony = carrier;
    recording.clock = clock;
    recording.executor = later.executor();
    recordings.calls = stores.calls();
    recordings.change = change;
    recordings.archive = stores.recordings();
    recordings.telephony = carrier;
    recordings.clock = clock;
    recordings.executor = later.executor();

    ReadCalls reading = new ReadCalls();
    reading.calls = stores.calls();
    transfer.calls = reading;
    transfer.destinations = stores.destinations();
    transfer.allowed = destinations;
    transfer.change = change;
    transfer.telephony = carrier;
    transfer.live = live;
    transfer.spending = spending;
    transfer.clock = clock;
    transfers.calls = stores.calls();
    transfers.change = change;
    transfers.returns = returns;
    transfers.spending = spending;
    transfers.clock = clock;
    returns.attempts = stores.attempts();
    returns.change = change;
    returns.agents = place.agents;
    returns.capacity = place.capacity;
    returns.settings = settings;
    returns.tokens = (organization, attempt) -> "back to " + organization + "/" + attempt;
    returns.clock = clock;
    text.guard = stores.guard();
    text.allowed = destinations;
    text.change = change;
    text.telephony = carrier;
    text.clock = clock;
    doNotCall.guard = stores.guard();
    doNotCall.change = change;
    doNotCall.clock = clock;
    message.change = change;
    message.telephony = carrier;
    message.agents = place.agents;
    message.organizations = place.organizations;
    message.live = live;
    message.clock = clock;
    verdicts.change = change;
    verdicts.telephony = carrier;
    verdicts.message = message;
    verdicts.transcripts = stores.transcripts();
    verdicts.live = live;
    verdicts.clock = clock;
    verdicts.executor = later.executor();

    follow.attempts = stores.attempts();
    follow.change = change;
    follow.end = end;
    follow.recordings = recordings;
    follow.verdicts = verdicts;
    follow.clock = clock;
    conversations.calls = stores.calls();
    conversations.change = change;
    conversations.clock = clock;

    hangUp.calls = reading;
    hangUp.change = change;
    hangUp.end = end;
    hangUp.telephony = carrier;
    hangUp.clock = clock;

    attempts.attempts = stores.attempts();
    attempts.calls = stores.calls();
    attempts.end = end;
    attempts.follow = follow;
    attempts.hangUp = hangUp;
    attempts.telephony = carrier;
    attempts.settings = settings;
    attempts.clock = clock;

    settlement.calls = stores.calls();
    settlement.follow = follow;
    settlement.conversations = conversations;
    settlement.recordings = recordings;
    settlement.telephony = carrier;
    settlement.agent = new Analyst();
    settlement.spending = spending;
    settlement.clock = clock;

    calls.calls = stores.calls();
    calls.live = live;
    calls.follow = follow;
    calls.settlement = settlement;
    calls.executor = LaterWork.atOnce();
    calls.telephony = carrier;
    calls.settings = settings;
    calls.clock = clock;
  }

  static PlaceCall.Command order(int number, String to) {
    return order(number, to, VoicemailPolicy.TALK);
  }

  static PlaceCall.Command order(int number, String to, VoicemailPolicy voicemail) {
    return new PlaceCall.Command(
        ACME,
        callId(number),
        to,
        "",
        CONCIERGE,
        "Be kind.",
        "",
        Map.of(),
        voicemail,
        List.of(),
        "user-1");
  }

  /** Places a call to Alice; the carrier is asked when the later work runs. */
  Call place(int number) {
    return place.place(order(number, ALICE));
  }

  /** Changes what the organization decided about its calls. */
  void rule(CallRules rules) {
    Organization tenant = organizations.find(ACME).orElseThrow();
    organizations.replace(ACME, tenant.withSettings(tenant.settings().withCalls(rules)));
  }

  Call call(int number) {
    return stores.calls().find(ACME, callId(number)).orElseThrow();
  }

  DialAttempt attempt(int number) {
    return stores.attempts().find(ACME, AttemptId.first(callId(number))).orElseThrow();
  }

  /** Nobody chose a number to call from. */
  private static final class NoSettings implements PersonalSettingsStore {
    @Override
    public Optional<PersonalSettings> find(UserId user) {
      return Optional.empty();
    }

    @Override
    public void save(UserId user, PersonalSettings settings) {
      throw new UnsupportedOperationException();
    }
  }

  private final class OneAgent implements AgentDirectory {
    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
      return Optional.of(agent())
          .filter(ours -> ours.id().equals(id) && ours.organization().equals(organization))
          .filter(ours -> !isAgentGone);
    }

    @Override
    public List<Agent> list(OrganizationId organization) {
      return find(organization, CONCIERGE).stream().toList();
    }

    private Agent agent() {
      return new Agent(
          CONCIERGE,
          ACME,
          1,
          "Concierge",
          new ProvidedAgent(account, "agent_1"),
          "en",
          "You help.",
          "Hello.");
    }

    @Override
    public void save(OrganizationId organization, Agent changed) {
      throw new UnsupportedOperationException();
    }
  }

  /** Knows what the provider made of conversations. */
  private final class Analyst implements VoiceAgent {
    @Override
    public AgentSession open(AgentBriefing briefing, AgentListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ConversationReport fetch(AgentAccount account, ConversationId conversation) {
      return Optional.ofNullable(analyses.get(conversation))
          .orElseThrow(() -> new ProviderRejected("404", "no such conversation"));
    }

    @Override
    public void ping() {}
  }
}
