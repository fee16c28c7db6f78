package com.creativeai.calls.ui;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.CallId;
import com.creativeai.calls.Dialogue;
import com.creativeai.calls.Direction;
import com.creativeai.calls.Money;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.Turn;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.calls.cost.Estimate;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallFigures;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallPlan;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallSummary;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.identity.AiSettings;
import com.creativeai.platform.security.OrganizationId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product in memory: what it was asked for is kept, what it answers is set. */
class FakeCallDesk implements CallDesk {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOON.plusSeconds(30), ZoneOffset.UTC);
  static final OrganizationId ACME = new OrganizationId(new UUID(0, 1));
  static final PhoneNumber PERSON = new PhoneNumber("+14155552671");
  static final PhoneNumber OWN = new PhoneNumber("+12025550199");
  static final Agent SOPHIE =
      new Agent(
          new AgentId(new UUID(0, 2)),
          ACME,
          3,
          "Sophie",
          ProvidedAgent.inDefault("agent-1"),
          "en",
          "Be kind.",
          "Hello!");

  static final Agent THEO =
      new Agent(
          new AgentId(new UUID(0, 3)),
          ACME,
          1,
          "Theo",
          ProvidedAgent.inDefault("agent-2"),
          "de",
          "Be brief.",
          "Hallo!");

  final Map<CallId, Call> calls = new LinkedHashMap<>();
  final List<CallQuery> queries = new ArrayList<>();
  final List<List<Instant>> spans = new ArrayList<>();
  CallFigures present = CallFigures.NONE;
  CallFigures before = CallFigures.NONE;
  final List<NewCall> placed = new ArrayList<>();
  final List<CallId> placedAs = new ArrayList<>();
  final List<CallId> hungUp = new ArrayList<>();
  List<Turn> turns = List.of();
  List<Agent> agents = List.of(SOPHIE);
  final List<AgentId> preferred = new ArrayList<>();
  AiSettings preferences = AiSettings.NONE;
  final List<CallId> listenedTo = new ArrayList<>();
  List<Destination> people = List.of();
  final List<CallId> takenOver = new ArrayList<>();
  boolean listener = true;
  boolean talker = true;
  boolean member = true;
  boolean carrierIsSilent;
  boolean fits = true;
  @Nullable RuntimeException failure;

  /** There are more calls than were counted. */
  boolean isMore;

  private long ids = 100;

  /** A queued call that was placed some seconds after noon. */
  Call add(int seconds) {
    CallId id = newId();
    CallPlan plan =
        new CallPlan(
            Direction.OUTBOUND,
            PERSON,
            OWN,
            new Dialogue(SOPHIE.id(), SOPHIE.name(), SOPHIE.version(), "Ask.", "", Map.of()),
            VoicemailPolicy.TALK,
            true,
            List.of("spring"),
            "dana",
            NOON.plusSeconds(seconds));
    return put(Call.placed(id, ACME, plan));
  }

  Call put(Call call) {
    Call next = call.nextVersion();
    calls.put(next.id(), next);
    return next;
  }

  @Override
  public OrganizationId organization() {
    return ACME;
  }

  @Override
  public boolean mayPlaceCalls() {
    return member;
  }

  @Override
  public boolean mayListen() {
    return listener;
  }

  @Override
  public boolean mayTakeOver() {
    return talker;
  }

  @Override
  public boolean mayInvite() {
    return member;
  }

  @Override
  public List<Agent> agents() {
    return agents;
  }

  @Override
  public AiSettings preferences() {
    return preferences;
  }

  @Override
  public void prefer(AgentId agent) {
    failIfSet();
    preferred.add(agent);
  }

  @Override
  public List<PhoneNumber> callerIds() {
    if (carrierIsSilent) {
      throw new IllegalStateException("no answer");
    }
    return List.of(OWN);
  }

  @Override
  public CallId newId() {
    return new CallId(new UUID(0, ids++));
  }

  @Override
  public Estimate estimate(PhoneNumber to) {
    failIfSet();
    return new Estimate(
        to,
        usd("0.014"),
        usd("0.10"),
        Duration.ofMinutes(3),
        usd("0.342"),
        Duration.ofMinutes(10),
        usd("1.14"),
        fits);
  }

  @Override
  public Optional<Money> estimate(Call call) {
    return call.conversation().carrierCharge() == null
        ? Optional.of(usd("0.342"))
        : Optional.empty();
  }

  static Money usd(String amount) {
    return Money.usd(new BigDecimal(amount));
  }

  @Override
  public Call place(CallId id, NewCall call) {
    placed.add(call);
    placedAs.add(id);
    failIfSet();
    return add(0);
  }

  @Override
  public ScheduledCall schedule(CallId id, NewCall call) {
    placed.add(call);
    placedAs.add(id);
    failIfSet();
    ZonedDateTime at = call.later().orElseThrow();
    PlaceCall.Command order =
        new PlaceCall.Command(
            ACME,
            id,
            call.to(),
            call.from(),
            call.agent(),
            call.prompt(),
            call.firstMessage(),
            Map.of(),
            call.voicemail(),
            call.tags(),
            "dana");
    return new ScheduledCall(
        order, at.toInstant(), at.getZone(), ScheduledCall.State.WAITING, "", NOON, 0);
  }

  @Override
  public Call hangUp(CallId id) {
    hungUp.add(id);
    failIfSet();
    return Objects.requireNonNull(calls.get(id));
  }

  @Override
  public List<Destination> destinations() {
    return people;
  }

  @Override
  public Call transfer(CallId id, DestinationId destination, Transfer.Mode mode, String briefing) {
    failIfSet();
    Call call = Objects.requireNonNull(calls.get(id));
    Destination to =
        people.stream().filter(one -> one.id().equals(destination)).findFirst().orElseThrow();
    return put(call.transferring(Transfer.asked(to.name(), to.number(), mode, briefing), NOON));
  }

  @Override
  public String listen(CallId id) {
    listenedTo.add(id);
    failIfSet();
    return "ticket " + listenedTo.size();
  }

  @Override
  public String takeOver(CallId id) {
    takenOver.add(id);
    failIfSet();
    return "ticket to talk";
  }

  @Override
  public Optional<Call> find(CallId id) {
    failIfSet();
    return Optional.ofNullable(calls.get(id));
  }

  @Override
  public CallPage page(CallQuery query) {
    queries.add(query);
    failIfSet();
    List<Call> found =
        calls.values().stream()
            .filter(call -> query.statuses().isEmpty() || query.statuses().contains(call.status()))
            .filter(
                call ->
                    query.search().isEmpty()
                        || call.plan().to().e164().contains(query.search())
                        || call.plan().tags().stream()
                            .anyMatch(tag -> tag.startsWith(query.search())))
            .filter(call -> query.tag().stream().allMatch(call.plan().tags()::contains))
            .sorted((a, b) -> b.plan().placedAt().compareTo(a.plan().placedAt()))
            .toList();
    return new CallPage(
        found.stream().skip(query.skip()).limit(query.limit()).toList(), found.size(), isMore);
  }

  @Override
  public CallSummary summary(List<Instant> begins, Instant until) {
    spans.add(begins);
    failIfSet();
    List<CallSummary.Part> parts =
        begins.stream().map(begin -> new CallSummary.Part(begin, 1)).toList();
    return new CallSummary(begins.get(0), until, calls.size(), present, before, parts);
  }

  @Override
  public List<Turn> transcript(CallId id) {
    return turns;
  }

  private void failIfSet() {
    if (failure != null) {
      throw failure;
    }
  }
}
