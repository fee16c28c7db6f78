package com.creativeai.calls;

import static com.creativeai.calls.ScriptedCarrier.FIRST_CALL;
import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.AnswerPlan.AgentReturns;
import com.creativeai.calls.FollowTransfer.Outcome;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.TakeOver;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.model.Transfer;
import com.creativeai.calls.model.Transfer.State;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C17: a caller whom nobody took over gets the agent back, once, whatever the carrier repeats. */
class ReturnToAgentTest extends UseCaseTest {
  private static final AttemptId ATTEMPT = AttemptId.first(callId(1));
  private static final Destination DESK =
      new Destination(
          new DestinationId(new UUID(1, 1)), "Front desk", new PhoneNumber("+14155552699"));
  private static final Outcome BUSY = new Outcome(false, false, "busy");
  private static final Outcome TALKED = new Outcome(true, false, "completed");

  private final Set<AnswerPlan> answers = new LinkedHashSet<>();
  private UseCases scene = calls;
  private int admitted;

  /** What may happen while and after a transfer, by whoever tells it. */
  private final Map<String, Runnable> news =
      Map.of(
          "busy", () -> answers.add(over(BUSY)),
          "connected", () -> scene.transfers.connected(ACME, ATTEMPT),
          "stream", this::stream);

  @BeforeEach
  void begin() {
    talk();
  }

  /** A call in which the agent has talked for a minute, about to be handed over. */
  private void talk() {
    scene.stores.destinations().add(ACME, DESK);
    scene.place(1);
    scene.later.runAll();
    reported(CallStatus.IN_PROGRESS);
    change(Call::mediaStarted);
    scene.clock.advance(Duration.ofMinutes(1));
  }

  private void handOver() {
    scene.transfer.transfer(
        new TransferCall.Command(ACME, callId(1), Optional.of(DESK.id()), Transfer.Mode.WARM, ""));
    end(new Ending(EndReason.LINE_CLOSED, "the carrier was told to connect somebody else"));
  }

  private void reported(CallStatus status) {
    scene.follow.progressed(
        ACME, ATTEMPT, CarrierReport.of(FIRST_CALL, status, scene.clock.instant()));
  }

  private AnswerPlan over(Outcome outcome) {
    return scene.transfers.over(ACME, ATTEMPT, outcome);
  }

  private interface Step {
    Call apply(Call call, Instant at);
  }

  private void change(Step step) {
    scene.stores.calls().update(ACME, callId(1), call -> step.apply(call, scene.clock.instant()));
  }

  private void end(Ending ending) {
    change((call, at) -> call.mediaEnded(ending, at));
  }

  private static String token(AnswerPlan plan) {
    return ((AgentReturns) plan).agent().token();
  }

  private boolean consume(String token) {
    return scene
        .stores
        .attempts()
        .consumeToken(
            ACME, ATTEMPT, FIRST_CALL, TokenHash.of(token).value(), scene.clock.instant());
  }

  /** The carrier opens the stream that it was told to open. */
  private void stream() {
    if (consume("back to " + ACME + "/" + ATTEMPT)) {
      admitted++;
      change(Call::mediaStarted);
    }
  }

  private State state() {
    return Objects.requireNonNull(scene.call(1).transfer()).state();
  }

  private Optional<EndReason> reason() {
    return scene.call(1).progress().howItEnded().map(Ending::reason);
  }

  @Test
  void agentComesBackAndTheCallEndsAsItReallyDoes() {
    handOver();
    AnswerPlan plan = over(BUSY);

    assertThat(plan)
        .isInstanceOfSatisfying(
            AgentReturns.class,
            back -> {
              assertThat(back.apology()).startsWith("I am sorry, nobody can take your call");
              assertThat(back.language()).isEqualTo("en");
            });
    assertThat(consume(token(plan))).isTrue();
    change(Call::mediaStarted);
    end(Ending.of(EndReason.AGENT_ENDED));
    reported(CallStatus.COMPLETED);

    assertThat(state()).isEqualTo(State.RETURNED);
    assertThat(reason()).contains(EndReason.AGENT_ENDED);
    assertThat(scene.close.lastWords(ACME, ATTEMPT)).isEmpty();
    assertThat(scene.call(1).timeline())
        .extracting(TimelineEvent::kind)
        .containsSubsequence(
            TimelineEvent.MEDIA_STARTED,
            TimelineEvent.TRANSFER_ASKED,
            TimelineEvent.MEDIA_ENDED,
            TimelineEvent.TRANSFER_FAILED,
            TimelineEvent.AGENT_RETURNED);
    assertThat(scene.call(1).timeline())
        .filteredOn(event -> event.kind().equals(TimelineEvent.MEDIA_ENDED))
        .extracting(TimelineEvent::detail)
        .containsExactly("line-closed", "agent-ended");
  }

  @Test
  void askedAgainTheAnswerIsTheSameAndSpendsNothing() {
    handOver();
    AnswerPlan first = over(BUSY);
    scene.clock.advance(Duration.ofSeconds(50));

    assertThat(over(BUSY)).isEqualTo(first);
    assertThat(consume("guess")).isFalse();
    assertThat(consume(token(first))).isTrue();
    assertThat(over(BUSY)).isEqualTo(first);
    assertThat(consume(token(first))).as("used, and asked for again").isFalse();
  }

  @Test
  void tokenIsLateAfterAMinuteHoweverOftenItIsAskedFor() {
    handOver();
    AnswerPlan plan = over(BUSY);
    scene.clock.advance(Duration.ofSeconds(40));
    over(BUSY);
    scene.clock.advance(Duration.ofSeconds(20));

    assertThat(consume(token(plan))).isFalse();
  }

  @Test
  void newsInAnyOrderAndNumberGiveOneAnswerAndOneStream() {
    Set<List<String>> orders = orders(List.of("busy", "busy", "connected", "stream", "stream"));
    for (List<String> order : orders) {
      scene = new UseCases(MONGO.database());
      answers.clear();
      admitted = 0;
      talk();
      handOver();
      order.forEach(one -> Objects.requireNonNull(news.get(one)).run());

      boolean isTaken = order.indexOf("connected") < order.indexOf("busy");
      boolean comesAfter = order.lastIndexOf("stream") > order.indexOf("busy");
      assertThat(answers).as("%s", order).hasSize(1);
      assertThat(state()).as("%s", order).isEqualTo(isTaken ? State.CONNECTED : State.RETURNED);
      assertThat(admitted).as("%s", order).isEqualTo(!isTaken && comesAfter ? 1 : 0);
    }
    assertThat(orders).hasSize(30);
  }

  private static Set<List<String>> orders(List<String> all) {
    Set<List<String>> orders = new LinkedHashSet<>();
    for (int first = 0; first < all.size(); first++) {
      List<String> rest = new ArrayList<>(all);
      String next = rest.remove(first);
      for (List<String> order : orders(rest)) {
        orders.add(Stream.concat(Stream.of(next), order.stream()).toList());
      }
    }
    return all.isEmpty() ? Set.of(List.of()) : orders;
  }

  /** C4: only a call that nobody was to take over is answered. */
  @Test
  void questionOfTheBeginningThatComesAgainTakesNoToken() {
    handOver();
    AnswerPlan plan = over(BUSY);

    assertThat(scene.answer.answer(ACME, ATTEMPT, FIRST_CALL))
        .isInstanceOf(AnswerPlan.Decline.class);
    assertThat(consume(token(plan))).isTrue();
  }

  @Test
  void whatTheCarrierSaysLaterOfThePersonDoesNotMatter() {
    handOver();
    AnswerPlan plan = over(BUSY);
    scene.transfers.connected(ACME, ATTEMPT);

    assertThat(over(TALKED)).isEqualTo(plan);
    assertThat(state()).isEqualTo(State.RETURNED);
    assertThat(scene.call(1).has(TimelineEvent.TRANSFERRED)).isFalse();
  }

  @Test
  void orderWhoseAnswerWasLostIsFollowedToItsEnd() {
    scene.carrier.silent = true;
    assertThatThrownBy(this::handOver).isInstanceOf(ProblemException.class);
    assertThat(state()).isEqualTo(State.FAILED);

    assertThat(over(BUSY)).isInstanceOf(AgentReturns.class);
  }

  @Test
  void streamThatNeverCameIsApologizedFor() {
    handOver();
    over(BUSY);

    assertThat(scene.close.lastWords(ACME, ATTEMPT)).get().asString().contains("nobody could");
    reported(CallStatus.COMPLETED);
    assertThat(reason()).contains(EndReason.TRANSFER_FAILED);
  }

  @Test
  void callerIsToldSoWhereTheAgentCannotComeBack() {
    handOver();
    scene.isAgentGone = true;

    assertThat(over(BUSY)).isInstanceOf(AnswerPlan.TurnAway.class);
    assertThat(reason()).isEmpty();
    reported(CallStatus.COMPLETED);
    assertThat(reason()).contains(EndReason.TRANSFER_FAILED);
  }

  @Test
  void timeOfTheCallCountsFromItsBeginning() {
    handOver();
    scene.clock.advance(Duration.ofSeconds(600 - 60 - 15));

    assertThat(over(BUSY)).isInstanceOf(AnswerPlan.TurnAway.class);
  }

  @Test
  void callIsHandedOverOnceAlsoAfterItCameBack() {
    handOver();
    over(BUSY);
    stream();

    assertThatThrownBy(this::handOver)
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown -> assertThat(thrown.type()).isEqualTo(CallProblem.ALREADY_TRANSFERRED));
    assertThat(scene.carrier.handovers).hasSize(1);
  }

  @Test
  void callThatIsOverComesBackToNobody() {
    handOver();
    reported(CallStatus.COMPLETED);

    assertThat(over(BUSY)).isInstanceOf(AnswerPlan.TurnAway.class);
    assertThat(reason()).contains(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void colleagueWhoHadTheCallHasItNoMore() {
    change((call, at) -> call.takenOver("Ann", at));
    handOver();
    over(BUSY);
    stream();

    assertThat(TakeOver.present(scene.call(1))).isEmpty();
    assertThat(scene.call(1).has(TimelineEvent.GIVEN_BACK)).isTrue();
  }
}
