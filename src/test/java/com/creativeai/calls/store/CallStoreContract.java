package com.creativeai.calls.store;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static com.creativeai.calls.model.CallFixtures.unrecordedCall;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentId;
import com.creativeai.calls.AnsweredBy;
import com.creativeai.calls.AttemptId;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.ConversationId;
import com.creativeai.calls.Direction;
import com.creativeai.calls.EndReason;
import com.creativeai.calls.Ending;
import com.creativeai.calls.IndexTranscripts;
import com.creativeai.calls.Money;
import com.creativeai.calls.Outcome;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.Speaker;
import com.creativeai.calls.Turn;
import com.creativeai.calls.TurnLatency;
import com.creativeai.calls.filter.SavedFilter;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.BrokenConversation;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallFigures;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.model.CallPage;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.CallStatistics;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.Conversation;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.calls.model.Recording;
import com.creativeai.calls.model.RecordingArchive;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.calls.model.TurnNews;
import com.creativeai.platform.Together;
import com.creativeai.platform.event.Fact;
import com.creativeai.platform.event.FactOutbox;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C2 to C5, M2: what every store of calls promises, whatever server stands behind it. */
abstract class CallStoreContract {
  private static final CarrierCallId SID = new CarrierCallId("CA1");
  private static final AttemptId FIRST = AttemptId.first(callId(1));

  private MongoDatabase opened;
  private CallStore calls;
  private CallStatistics statistics;
  private AttemptStore attempts;
  private NumberGuard guard;
  private TranscriptStore transcripts;
  private RecordingArchive recordings;
  private IndexTranscripts indexing;

  /** An empty database. */
  abstract MongoDatabase database();

  @BeforeEach
  void open() {
    MongoDatabase database = database();
    opened = database;
    new CallsSchema().apply(database);
    Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
    calls = new MongoCallStore(database, noon);
    statistics = new MongoCallStatistics(database);
    attempts = new MongoAttemptStore(database);
    guard = new MongoNumberGuard(database);
    transcripts = new MongoTranscriptStore(database, noon);
    indexing = new IndexTranscripts(new MongoSearchIndex(database), transcripts);
    recordings = new GridFsRecordingArchive(database);
  }

  @Test
  void callComesBackAsItWasStored() {
    Call call =
        placedCall(callId(1))
            .carriedAs(SID, NOON.plusSeconds(1))
            .reached(CallStatus.IN_PROGRESS, NOON.plusSeconds(2), null)
            .answeredBy(AnsweredBy.HUMAN, NOON.plusSeconds(3))
            .talkingIn(AgentAccount.DEFAULT, new ConversationId("conv_1"), NOON.plusSeconds(3))
            .reached(CallStatus.COMPLETED, NOON.plusSeconds(20), 18)
            .endingWith(new Ending(EndReason.AGENT_ENDED, "close 1000"))
            .carriedFor(new Money(new BigDecimal("0.0140"), Currency.getInstance("USD")))
            .analysed(Outcome.SUCCESS, "All said.", 120L, null, NOON.plusSeconds(21))
            .recorded(new Recording("RE1", Recording.State.KEPT, 10, 18, List.of(1, 2), List.of()));
    calls.add(ACME, call);

    assertThat(calls.find(ACME, call.id())).contains(call);
  }

  /** CALL-5. */
  @Test
  void whetherItIsRecordedIsKeptAndWasSoForCallsOfBeforeThatWereDialed() {
    calls.add(ACME, unrecordedCall(callId(1)));
    assertThat(calls.find(ACME, callId(1)).orElseThrow().plan().recorded()).isFalse();

    opened.getCollection("calls").updateMany(new Document(), Updates.unset("recorded"));
    assertThat(calls.find(ACME, callId(1)).orElseThrow().plan().recorded()).isTrue();
    opened.getCollection("calls").updateMany(new Document(), Updates.set("direction", "inbound"));
    assertThat(calls.find(ACME, callId(1)).orElseThrow().plan().recorded()).isFalse();
  }

  @Test
  void latestCallWithSomebodyIsFoundWhoeverCalled() {
    calls.add(ACME, placedCall(callId(1)));
    calls.add(ACME, placedCall(callId(2), ACME, ALICE, NOON.plusSeconds(60)));
    calls.add(OTHER, placedCall(callId(3), OTHER, ALICE, NOON.plusSeconds(90)));

    assertThat(calls.findLatestWith(ACME, ALICE)).map(Call::id).contains(callId(2));
    assertThat(calls.findLatestWith(ACME, OURS)).map(Call::id).contains(callId(2));
    assertThat(calls.findLatestWith(ACME, new PhoneNumber("+14155550000"))).isEmpty();
  }

  @Test
  void callThatCameInIsBoundFromTheStart() {
    DialAttempt taken = DialAttempt.taken(FIRST, ACME, ALICE, OURS, SID, NOON);
    assertThat(attempts.intend(ACME, taken)).isTrue();
    assertThat(attempts.find(ACME, FIRST)).contains(taken);
    assertThat(attempts.bind(ACME, FIRST, SID, NOON)).isTrue();
    assertThat(attempts.bind(ACME, FIRST, new CarrierCallId("CA2"), NOON)).isFalse();
  }

  @Test
  void callOfAnotherOrganizationIsNotThere() {
    Call call = placedCall(callId(1));
    calls.add(ACME, call);

    assertThat(calls.find(OTHER, call.id())).isEmpty();
    assertThat(calls.replace(OTHER, call, call)).isFalse();
    assertThat(calls.page(OTHER, CallQuery.newest(10)).total()).isZero();
  }

  @Test
  void allOfAFilterAreReadNewestFirst() {
    for (int number = 1; number <= 3; number++) {
      calls.add(ACME, placedCall(callId(number)));
    }
    List<CallId> read = new ArrayList<>();
    calls.each(OTHER, CallQuery.newest(1), call -> read.add(call.id()));
    assertThat(read).isEmpty();

    calls.each(ACME, CallQuery.newest(1), call -> read.add(call.id()));
    assertThat(read).containsExactly(callId(3), callId(2), callId(1));
  }

  @Test
  void allAreReadOnceAcrossBatchesWhateverTheirMoments() {
    for (int number = 0; number < 1_203; number++) {
      calls.add(ACME, placedCall(callId(number), ACME, ALICE, NOON.plusSeconds(number % 2 * 60L)));
    }
    List<Call> read = new ArrayList<>();
    CallQuery before =
        new CallQuery(Set.of(), "", Optional.empty(), Optional.of(NOON.plusSeconds(61)), 0, 1);
    calls.each(ACME, before, read::add);

    assertThat(read)
        .extracting(Call::id)
        .doesNotHaveDuplicates()
        .hasSize(1_203)
        .startsWith(callId(1_201), callId(1_199))
        .endsWith(callId(2), callId(0));
  }

  @Test
  void callIsAddedOnce() {
    assertThat(calls.add(ACME, placedCall(callId(1)))).isTrue();
    assertThat(calls.add(ACME, placedCall(callId(1)))).isFalse();
  }

  @Test
  void changeOfAnOldVersionMisses() {
    Call read = placedCall(callId(1));
    calls.add(ACME, read);

    assertThat(calls.replace(ACME, read, read.reached(CallStatus.RINGING, NOON, null))).isTrue();
    assertThat(calls.replace(ACME, read, read.reached(CallStatus.FAILED, NOON, null))).isFalse();
    assertThat(calls.find(ACME, read.id()).orElseThrow().status()).isEqualTo(CallStatus.RINGING);
  }

  @Test
  void factsWaitInTheDocumentOfTheirCauseUntilTheyAreSettled() {
    Call placed = placedCall(callId(1));
    calls.add(ACME, placed);
    calls.update(ACME, placed.id(), call -> call.reached(CallStatus.RINGING, NOON, null));
    FactOutbox outbox = calls.outbox();
    String document = placed.id().toString();

    List<Fact> pending = outbox.listPending(document);
    assertThat(pending).extracting(Fact::type).containsExactly("call.created", "call.ringing");
    assertThat(outbox.listWaiting(NOON, 10)).isEmpty();
    assertThat(outbox.listWaiting(NOON.plusSeconds(1), 10)).containsExactly(document);

    calls.update(ACME, placed.id(), call -> call.reached(CallStatus.BUSY, NOON, null));
    outbox.settle(document, pending);
    assertThat(outbox.listPending(document)).extracting(Fact::type).containsExactly("call.ended");
    assertThat(outbox.listWaiting(NOON.plusSeconds(1), 10)).containsExactly(document);

    outbox.settle(document, outbox.listPending(document));
    assertThat(outbox.listPending(document)).isEmpty();
    assertThat(outbox.listWaiting(NOON.plusSeconds(1), 10)).isEmpty();
    assertThat(calls.find(ACME, placed.id()).orElseThrow().status()).isEqualTo(CallStatus.BUSY);
  }

  @Test
  void factsOfTurnsWaitWithTheTranscript() {
    Turn turn = new Turn(1, Speaker.ASSISTANT, "Hello", null, NOON, 0, Turn.State.SAID);
    List<Fact> facts = new TurnNews(ACME, callId(1), () -> "key-1").of(turn, NOON);
    transcripts.save(ACME, callId(1), List.of(turn), facts);

    assertThat(transcripts.outbox().listPending(callId(1).toString())).isEqualTo(facts);
    assertThat(transcripts.list(ACME, callId(1))).containsExactly(turn);
  }

  @Test
  void filtersAreKeptByTheirPerson() {
    MongoFilterStore filters = new MongoFilterStore(database());
    filters.put(ACME, "anna", new SavedFilter("Tagged", "tag=vip"));
    filters.put(ACME, "anna", new SavedFilter("Busy", "status=busy"));
    filters.put(ACME, "anna", new SavedFilter("Tagged", "tag=new"));
    filters.put(ACME, "ben", new SavedFilter("Busy", "tag=ben"));

    assertThat(filters.list(ACME, "anna"))
        .containsExactly(
            new SavedFilter("Busy", "status=busy"), new SavedFilter("Tagged", "tag=new"));
    filters.remove(ACME, "anna", "Busy");
    assertThat(filters.list(ACME, "anna")).hasSize(1);
    assertThat(filters.list(ACME, "ben")).hasSize(1);
  }

  @Test
  void howLongThePersonWaitedIsKeptWithTheTurn() {
    Turn said = new Turn(1, Speaker.ASSISTANT, "Hello", null, NOON, 0, Turn.State.SAID);
    Turn answer = said.after(new TurnLatency(820, 410, null));
    Turn heard = new Turn(2, Speaker.ASSISTANT, "Yes", null, NOON, 900, Turn.State.HEARD);
    List<Turn> turns = List.of(answer, heard.after(new TurnLatency(900, 400, 960L)));
    transcripts.save(ACME, callId(1), turns, List.of());

    assertThat(transcripts.list(ACME, callId(1))).isEqualTo(turns);
  }

  @Test
  void changesAtTheSameTimeAllArrive() throws Exception {
    calls.add(ACME, placedCall(callId(1)));

    Together.call(
        IntStream.range(0, 8)
            .<Callable<Object>>mapToObj(
                number ->
                    () ->
                        calls.update(
                            ACME, callId(1), call -> call.noting("event-" + number, NOON, "")))
            .toList());

    Call call = calls.find(ACME, callId(1)).orElseThrow();
    assertThat(call.timeline()).hasSize(9);
    assertThat(call.version()).isEqualTo(8);
  }

  @Test
  void manyCallsWaitForTheirCarrierIdAtTheSameTime() {
    assertThat(calls.add(ACME, placedCall(callId(1)))).isTrue();
    assertThat(calls.add(ACME, placedCall(callId(2)))).isTrue();
  }

  @Test
  void pagesComeNewestFirstAndKnowTheTotal() {
    for (int number = 0; number < 5; number++) {
      calls.add(
          ACME, placedCall(callId(number), ACME, ALICE, NOON.plus(Duration.ofMinutes(number))));
    }

    CallPage page =
        calls.page(ACME, new CallQuery(Set.of(), "", Optional.empty(), Optional.empty(), 1, 2));

    assertThat(page.calls()).extracting(Call::id).containsExactly(callId(3), callId(2));
    assertThat(page.total()).isEqualTo(5);
  }

  @Test
  void filtersNarrowTogether() {
    Call busy =
        placedCall(callId(1), ACME, new PhoneNumber("+442079460018"), NOON)
            .reached(CallStatus.BUSY, NOON, null);
    calls.add(ACME, busy);
    calls.add(ACME, placedCall(callId(2)));

    assertThat(found(Set.of(CallStatus.BUSY), "")).containsExactly(busy);
    assertThat(found(Set.of(), "(020) 7946".substring(6))).containsExactly(busy);
    assertThat(found(tagged("reminder"))).hasSize(2);
    assertThat(found(tagged("remind"))).isEmpty();
    assertThat(found(Set.of(), ".*")).isEmpty();
    assertThat(found(Optional.of(Direction.OUTBOUND), Optional.empty())).hasSize(2);
    assertThat(found(Optional.of(Direction.INBOUND), Optional.empty())).isEmpty();
    assertThat(found(Optional.empty(), Optional.of(busy.plan().dialogue().agent()))).hasSize(2);
    assertThat(found(Optional.empty(), Optional.of(new AgentId(UUID.randomUUID())))).isEmpty();
    assertThat(
            calls
                .page(
                    ACME,
                    new CallQuery(
                        Set.of(), "", Optional.of(NOON.plusSeconds(1)), Optional.empty(), 0, 9))
                .total())
        .isZero();
  }

  @Test
  void figuresAreThoseOfTheSpanAndTheOrganization() {
    calls.add(ACME, placedCall(callId(1)));
    calls.add(ACME, placedCall(callId(2)).reached(CallStatus.COMPLETED, NOON, 40));
    calls.add(ACME, placedCall(callId(3)).reached(CallStatus.BUSY, NOON, null));
    calls.add(ACME, placedCall(callId(4), ACME, ALICE, NOON.plusSeconds(60)));
    calls.add(ACME, placedCall(callId(5), ACME, ALICE, NOON.plusSeconds(120)));

    assertThat(statistics.countActive(ACME)).isEqualTo(3);
    assertThat(
            statistics.figures(
                ACME, NOON, NOON.plusSeconds(120), at -> at.truncatedTo(ChronoUnit.MINUTES)))
        .containsExactly(
            Map.entry(NOON, new CallFigures(3, 2, 1, 40)),
            Map.entry(NOON.plusSeconds(60), new CallFigures(1, 0, 0, 0)));
    assertThat(statistics.listPlacedOfChanged(ACME, NOON, 9)).hasSize(5);
    assertThat(statistics.listPlacedOfChanged(ACME, NOON, 2)).hasSize(2);
    assertThat(statistics.listPlacedOfChanged(ACME, NOON.plusSeconds(1), 9)).isEmpty();
    assertThat(statistics.countActive(OTHER)).isZero();
    assertThat(statistics.figures(OTHER, NOON, NOON.plusSeconds(120), at -> at)).isEmpty();
  }

  @Test
  void quietCallsAreFoundUntilTheyAreSettled() {
    Call live = placedCall(callId(1));
    Call over = placedCall(callId(2)).reached(CallStatus.COMPLETED, NOON, 3);
    calls.add(ACME, live);
    calls.add(ACME, over);
    Instant later = NOON.plusSeconds(1);

    assertThat(calls.listQuiet(NOON, 10)).isEmpty();
    assertThat(calls.listUnsettled(NOON, 10)).isEmpty();
    assertThat(calls.listQuiet(later, 10)).containsExactly(live);
    assertThat(calls.listUnsettled(later, 10)).containsExactly(over);

    calls.leaveAlone(OTHER, live.id(), NOON.plusSeconds(60));
    assertThat(calls.listQuiet(later, 10)).containsExactly(live);
    calls.leaveAlone(ACME, live.id(), NOON.plusSeconds(60));
    assertThat(calls.listQuiet(later, 10)).isEmpty();
    assertThat(calls.listQuiet(NOON.plusSeconds(61), 10)).containsExactly(live);

    calls.settled(OTHER, over.id());
    assertThat(calls.listUnsettled(later, 10)).containsExactly(over);
    calls.settled(ACME, over.id());
    assertThat(calls.listUnsettled(later, 10)).isEmpty();

    calls.update(ACME, over.id(), call -> call.answeredBy(AnsweredBy.HUMAN, NOON));
    assertThat(calls.listUnsettled(later, 10)).extracting(Call::id).containsExactly(over.id());
  }

  @Test
  void attemptIsIntendedOnceAndMovesUnderItsFence() {
    assertThat(attempts.intend(ACME, intended())).isTrue();
    assertThat(attempts.intend(ACME, intended())).isFalse();

    assertThat(move(7, State.INTENDED, State.DIALING)).as("another fence").isFalse();
    assertThat(move(1, State.INTENDED, State.DIALING)).isTrue();
    assertThat(move(1, State.INTENDED, State.DIALING)).as("the second time").isFalse();
    assertThat(attempts.find(OTHER, FIRST)).isEmpty();
  }

  @Test
  void attemptThatEndedWithoutACallBeginsAnew() {
    attempts.intend(ACME, intended());
    attempts.revive(ACME, FIRST, 1, NOON.plusSeconds(30));
    assertThat(attempts.find(ACME, FIRST)).as("under way").contains(intended());

    attempts.noteEmptyList(ACME, FIRST, NOON);
    move(1, State.INTENDED, State.NOT_PLACED);
    attempts.revive(ACME, FIRST, 1, NOON.plusSeconds(60));

    DialAttempt revived = attempts.find(ACME, FIRST).orElseThrow();
    assertThat(revived.state()).isEqualTo(State.INTENDED);
    assertThat(revived.intendedAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(revived.emptyListAt()).isNull();
  }

  @Test
  void attemptHasOneCallAtTheCarrier() {
    attempts.intend(ACME, intended());
    move(1, State.INTENDED, State.DIALING);

    assertThat(attempts.bind(ACME, FIRST, SID, NOON)).isTrue();
    assertThat(attempts.bind(ACME, FIRST, SID, NOON)).as("the same again").isTrue();
    assertThat(attempts.bind(ACME, FIRST, new CarrierCallId("CA2"), NOON)).isFalse();
    assertThat(attempts.findByCarrierCall(SID)).map(DialAttempt::id).contains(FIRST);
    assertThat(attempts.find(ACME, FIRST).orElseThrow().state()).isEqualTo(State.PLACED);
  }

  @Test
  void callAtTheCarrierBelongsToOneAttempt() {
    attempts.intend(ACME, intended());
    AttemptId second = AttemptId.first(callId(2));
    attempts.intend(ACME, DialAttempt.intended(second, ACME, CallFixtures.OURS, ALICE, NOON));

    assertThat(attempts.bind(ACME, FIRST, SID, NOON)).isTrue();
    assertThat(attempts.bind(ACME, second, SID, NOON)).isFalse();
  }

  @Test
  void settledAttemptTakesNoCall() {
    attempts.intend(ACME, intended());
    move(1, State.INTENDED, State.NOT_PLACED);

    assertThat(attempts.bind(ACME, FIRST, SID, NOON)).isFalse();
  }

  @Test
  void tokenOpensOnceInTimeForItsCall() {
    attempts.intend(ACME, intended());
    attempts.bind(ACME, FIRST, SID, NOON);
    attempts.issueToken(ACME, FIRST, "hash", NOON.plusSeconds(60));

    CarrierCallId other = new CarrierCallId("CA2");
    assertThat(attempts.consumeToken(ACME, FIRST, other, "hash", NOON)).isFalse();
    assertThat(attempts.consumeToken(ACME, FIRST, SID, "guess", NOON)).isFalse();
    assertThat(attempts.consumeToken(OTHER, FIRST, SID, "hash", NOON)).isFalse();
    assertThat(attempts.consumeToken(ACME, FIRST, SID, "hash", NOON.plusSeconds(60))).isFalse();
    assertThat(attempts.consumeToken(ACME, FIRST, SID, "hash", NOON)).isTrue();
    assertThat(attempts.consumeToken(ACME, FIRST, SID, "hash", NOON)).as("again").isFalse();
  }

  @Test
  void numberIsOneAttemptsAtATime() {
    AttemptId second = AttemptId.first(callId(2));

    assertThat(guard.acquire(ACME, ALICE, FIRST)).isEqualTo(NumberGuard.Verdict.ACQUIRED);
    assertThat(guard.acquire(ACME, ALICE, FIRST)).isEqualTo(NumberGuard.Verdict.ACQUIRED);
    assertThat(guard.acquire(ACME, ALICE, second)).isEqualTo(NumberGuard.Verdict.BUSY);
    assertThat(guard.acquire(OTHER, ALICE, second)).isEqualTo(NumberGuard.Verdict.ACQUIRED);
    guard.release(ACME, ALICE, second);
    assertThat(guard.acquire(ACME, ALICE, second))
        .as("not its to release")
        .isEqualTo(NumberGuard.Verdict.BUSY);
    guard.release(ACME, ALICE, FIRST);
    assertThat(guard.acquire(ACME, ALICE, second)).isEqualTo(NumberGuard.Verdict.ACQUIRED);
  }

  @Test
  void suppressedNumberIsNobodys() {
    assertThat(guard.isSuppressed(ACME, ALICE)).isFalse();
    guard.suppress(ACME, ALICE);

    assertThat(guard.acquire(ACME, ALICE, FIRST)).isEqualTo(NumberGuard.Verdict.SUPPRESSED);
    assertThat(guard.isSuppressed(ACME, ALICE)).isTrue();
    assertThat(guard.isSuppressed(OTHER, ALICE)).isFalse();
  }

  @Test
  void oneOfManyAttemptsWinsTheNumber() throws Exception {
    List<Object> verdicts =
        Together.call(
            IntStream.range(0, 16)
                .<Callable<Object>>mapToObj(
                    number ->
                        () -> guard.acquire(ACME, ALICE, AttemptId.first(callId(100 + number))))
                .toList());

    assertThat(verdicts).filteredOn(NumberGuard.Verdict.ACQUIRED::equals).hasSize(1);
  }

  @Test
  void callIsFoundByEachOfItsConversations() {
    ConversationId broken = new ConversationId("conv_broken");
    ConversationId last = new ConversationId("conv_last");
    calls.add(ACME, placedCall(callId(1)));
    calls.update(
        ACME,
        callId(1),
        found ->
            found
                .talkingIn(AgentAccount.DEFAULT, broken, NOON)
                .talkingIn(AgentAccount.DEFAULT, last, NOON));
    calls.update(ACME, callId(1), found -> found.charged(broken, 12L, null));

    assertThat(calls.findByConversation(broken)).isEqualTo(calls.findByConversation(last));
    assertThat(calls.findByConversation(last).orElseThrow().conversation().earlier())
        .containsExactly(new BrokenConversation(broken, AgentAccount.DEFAULT, null, 12L));
  }

  /** A14. */
  @Test
  void conversationRemembersTheAccountItWasHeldIn() {
    AgentAccount own = AgentAccount.of(ACME);
    ConversationId shared = new ConversationId("conv_shared");
    ConversationId last = new ConversationId("conv_own");
    calls.add(ACME, placedCall(callId(1)));
    calls.update(
        ACME,
        callId(1),
        found -> found.talkingIn(AgentAccount.DEFAULT, shared, NOON).talkingIn(own, last, NOON));

    Conversation kept = calls.find(ACME, callId(1)).orElseThrow().conversation();

    assertThat(kept.wasHeld(own, last)).isTrue();
    assertThat(kept.wasHeld(AgentAccount.DEFAULT, shared)).isTrue();
    assertThat(kept.wasHeld(own, shared)).isFalse();
    assertThat(kept.wasHeld(AgentAccount.DEFAULT, last)).isFalse();
  }

  @Test
  void transcriptIsReplacedAsAWhole() {
    Turn turn = new Turn(1, Speaker.ASSISTANT, "Hello", null, NOON, 0, Turn.State.SAID);
    transcripts.save(ACME, callId(1), List.of(turn), List.of());
    transcripts.save(ACME, callId(1), List.of(turn.corrected("Hel")), List.of());

    assertThat(transcripts.list(ACME, callId(1))).containsExactly(turn.corrected("Hel"));
    assertThat(transcripts.list(OTHER, callId(1))).isEmpty();
  }

  @Test
  void recordingIsKeptOnceAndReadFromAnyByte() throws IOException {
    recordings.save(ACME, callId(1), new ByteArrayInputStream(new byte[] {9}));
    long bytes =
        recordings.save(ACME, callId(1), new ByteArrayInputStream(new byte[] {1, 2, 3, 4}));

    assertThat(bytes).isEqualTo(4);
    try (var from = recordings.open(ACME, callId(1), 2).orElseThrow()) {
      assertThat(from.readAllBytes()).containsExactly(3, 4);
    }
    assertThat(recordings.open(OTHER, callId(1), 0)).isEmpty();
  }

  @Test
  void recordingThatManySaveAtOnceStays() throws Exception {
    for (int round = 1; round <= 5; round++) {
      CallId call = callId(round);
      Callable<Object> save =
          () -> recordings.save(ACME, call, new ByteArrayInputStream(new byte[] {1, 2}));

      assertThat(Together.call(Collections.nCopies(8, save))).containsOnly(2L);
      assertThat(recordings.open(ACME, call, 0)).isPresent();
    }
  }

  @Test
  void endedCallIsFoundByWhatWasSaid() {
    Call refund = talked(1, ACME, "I want a Refund for my crème brûlée.", "Of course, you do!");
    talked(2, ACME, "Want to refund a friend?", "No.");
    talked(3, OTHER, "I want a refund.", "No.");
    calls.add(ACME, placedCall(callId(4)));
    transcripts.save(ACME, callId(4), List.of(said(1, "I want a refund, now.")), List.of());
    assertThat(found(Set.of(), "refund")).as("before it is in the index").isEmpty();
    indexing.index();

    assertThat(found(Set.of(), "refund"))
        .extracting(Call::id)
        .containsExactly(callId(2), callId(1));
    assertThat(found(Set.of(), "REFU")).as("a beginning").hasSize(2);
    assertThat(found(Set.of(), "brulee refund")).containsExactly(refund);
    assertThat(found(Set.of(), "refu friend")).as("no whole word").isEmpty();
    assertThat(found(Set.of(), "refund course")).as("in any turn").containsExactly(refund);
    assertThat(found(Set.of(), "\"a refund\"")).containsExactly(refund);
    assertThat(found(Set.of(), "\"want a ref\"")).as("whole words").isEmpty();
    assertThat(found(Set.of(), "\"brulee of course\"")).as("two turns").isEmpty();
    assertThat(found(Set.of(), "remind")).as("a tag").hasSize(2);
    assertThat(found(Set.of(CallStatus.BUSY), "refund")).isEmpty();
    assertThat(found(Set.of(), "refund.*")).as("no pattern").hasSize(2);
    List<CallId> read = new ArrayList<>();
    calls.each(ACME, searching("refund"), call -> read.add(call.id()));
    assertThat(read).containsExactly(callId(2), callId(1));
    assertThat(calls.page(ACME, searching("refund")).total()).isEqualTo(2);
  }

  @Test
  void changedCallIsTakenIntoTheSearchAgain() {
    talked(1, ACME, "Hello.");
    indexing.index();
    transcripts.save(ACME, callId(1), List.of(said(1, "Goodbye.")), List.of());
    calls.update(ACME, callId(1), call -> call.noting("later", NOON, ""));
    indexing.index();

    assertThat(found(Set.of(), "hello")).isEmpty();
    assertThat(found(Set.of(), "goodbye")).hasSize(1);
  }

  @Test
  void callsOfBeforeTheSearchAreTakenInBatchByBatch() {
    for (int number = 0; number < 250; number++) {
      talked(number, ACME, "Hello again.");
    }
    opened.getCollection("calls").updateMany(new Document(), Updates.unset("searchable"));
    indexing.index();

    assertThat(calls.page(ACME, searching("again")).total()).isEqualTo(250);
  }

  @Test
  void callsAreFoundBySomeDigitsOfANumberOrOfATag() {
    calls.add(ACME, placedCall(callId(1), ACME, new PhoneNumber("+442079460018"), NOON));
    calls.add(ACME, placedCall(callId(2), ACME, new PhoneNumber("+12025550146"), NOON));
    calls.add(OTHER, placedCall(callId(3), OTHER, new PhoneNumber("+442079460018"), NOON));

    for (String digits : List.of("+44 2079", "442079460018", "9460", "018", "(207) 946-0018")) {
      assertThat(found(searching(digits)))
          .as(digits)
          .extracting(Call::id)
          .containsExactly(callId(1));
      assertThat(calls.page(ACME, searching(digits)).total()).as(digits).isEqualTo(1);
    }
    assertThat(found(searching("2079470"))).isEmpty();
  }

  @Test
  void callsOfBeforeDigitsWereLookedUpAreFoundByThemAfterTheNextRun() {
    talked(1, ACME, "Hello.");
    opened
        .getCollection("calls")
        .updateMany(
            new Document(), Updates.combine(Updates.unset("digits"), Updates.set("searchable", 1)));
    indexing.index();

    assertThat(found(searching(ALICE.e164()))).extracting(Call::id).containsExactly(callId(1));
  }

  /** A call that is over, each turn with these words. */
  private Call talked(int number, OrganizationId organization, String... words) {
    Call over =
        placedCall(callId(number), organization, ALICE, NOON.plusSeconds(number))
            .reached(CallStatus.COMPLETED, NOON.plusSeconds(600), 20);
    calls.add(organization, over);
    List<Turn> turns =
        IntStream.range(0, words.length).mapToObj(turn -> said(turn, words[turn])).toList();
    transcripts.save(organization, over.id(), turns, List.of());
    return over;
  }

  private static Turn said(int number, String words) {
    return new Turn(number, Speaker.USER, words, null, NOON, 0, Turn.State.SAID);
  }

  private static CallQuery searching(String words) {
    return new CallQuery(Set.of(), words, Optional.empty(), Optional.empty(), 0, 1);
  }

  private static CallQuery tagged(String tag) {
    return new CallQuery(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(tag),
        "",
        Optional.empty(),
        Optional.empty(),
        0,
        100);
  }

  private List<Call> found(CallQuery query) {
    return calls.page(ACME, query).calls();
  }

  private List<Call> found(Optional<Direction> direction, Optional<AgentId> agent) {
    return calls
        .page(
            ACME,
            new CallQuery(
                Set.of(),
                direction,
                agent,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                0,
                100))
        .calls();
  }

  private List<Call> found(Set<CallStatus> statuses, String search) {
    return calls
        .page(ACME, new CallQuery(statuses, search, Optional.empty(), Optional.empty(), 0, 100))
        .calls();
  }

  private boolean move(long fence, State from, State to) {
    return attempts.move(ACME, FIRST, fence, Set.of(from), to, NOON);
  }

  private static DialAttempt intended() {
    return DialAttempt.intended(FIRST, ACME, CallFixtures.OURS, ALICE, NOON);
  }
}
