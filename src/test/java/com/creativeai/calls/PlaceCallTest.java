package com.creativeai.calls;

import static com.creativeai.calls.ScriptedCarrier.FIRST_CALL;
import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentProblem;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.model.TimelineEvent;
import com.creativeai.calls.port.DialResult;
import com.creativeai.identity.CallRules;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CALL-1, C1 to C3: from the order to the carrier's answer. */
class PlaceCallTest extends UseCaseTest {
  @Test
  void intentIsStoredBeforeTheCarrierIsAsked() {
    calls.place(1);

    assertThat(calls.call(1).status()).isEqualTo(CallStatus.QUEUED);
    assertThat(calls.attempt(1).state()).isEqualTo(State.INTENDED);
    assertThat(calls.carrier.dials).isEmpty();

    calls.later.runAll();
    assertThat(calls.carrier.dials).hasSize(1);
    assertThat(calls.carrier.dials.get(0).to()).isEqualTo(ALICE);
    assertThat(calls.carrier.dials.get(0).from()).isEqualTo(OURS);
    assertThat(calls.attempt(1).state()).isEqualTo(State.PLACED);
    assertThat(calls.attempt(1).carrierCall()).isEqualTo(FIRST_CALL);
    assertThat(calls.call(1).progress().carrierCall()).isEqualTo(FIRST_CALL);
  }

  /** A14: nobody's phone rings for an agent that cannot talk. */
  @Test
  void agentOfADisconnectedAccountIsRefusedBeforeAnythingIsStored() {
    calls.account = AgentAccount.of(ACME);

    assertThatThrownBy(() -> calls.place(1))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(AgentProblem.AGENT_ACCOUNT_GONE);
              assertThat(refused.errors()).extracting(FieldError::field).containsExactly("agentId");
              assertThat(refused.detail()).contains("Publish the agent again");
            });
    assertThat(calls.stores.calls().find(ACME, callId(1))).isEmpty();

    calls.accounts.connect(ACME, "sandbox-key-of-acme", "", calls.clock.instant());
    calls.place(1);
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.QUEUED);
  }

  @Test
  void sameOrderAgainIsTheSameCallDialedOnce() {
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.place(1)).isEqualTo(calls.call(1));
    calls.dial.dial(ACME, AttemptId.first(callId(1)));
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(1);
  }

  @Test
  void countryThatTheOrganizationDoesNotAllowIsRefusedAtTheField() {
    assertRefused(CallProblem.DESTINATION_NOT_ALLOWED, "to", UseCases.order(1, "+44 20 7946 0018"));

    calls.rule(CallRules.DEFAULT.withCountries(Set.of("GB")));
    calls.place.place(UseCases.order(1, "+44 20 7946 0018"));
    calls.later.runAll();
    assertThat(calls.carrier.dials).hasSize(1);
  }

  @Test
  void callToCountryThatIsForbiddenMeanwhileIsNotDialed() {
    calls.place(1);
    calls.rule(CallRules.DEFAULT.withCountries(Set.of("DE")));
    calls.later.runAll();

    assertThat(calls.carrier.dials).isEmpty();
    assertThat(calls.call(1).progress().ending())
        .isEqualTo(
            new Ending(EndReason.NOT_PLACED, "The organization does not allow this country."));
  }

  @Test
  void numberThatIsBeingCalledIsNotCalledAgain() {
    calls.place(1);

    assertRefused(CallProblem.ALREADY_CALLING, "to", UseCases.order(2, UseCases.ALICE));
    assertThat(calls.attempt(2).state()).isEqualTo(State.REFUSED);
    assertThat(calls.stores.calls().find(ACME, callId(2))).isEmpty();
  }

  @Test
  void refusedOrderMayBeRepeatedWhenTheNumberIsFree() {
    calls.place(1);
    assertRefused(CallProblem.ALREADY_CALLING, "to", UseCases.order(2, UseCases.ALICE));
    calls.carrier.answer(new DialResult.Refused("21211", "invalid"));
    calls.later.runAll();

    calls.place(2);
    calls.later.runAll();

    assertThat(calls.attempt(2).state()).isEqualTo(State.PLACED);
  }

  @Test
  void personWhoAskedNotToBeCalledIsNot() {
    calls.stores.guard().suppress(ACME, ALICE);

    assertRefused(CallProblem.NUMBER_SUPPRESSED, "to", UseCases.order(1, UseCases.ALICE));
    calls.later.runAll();
    assertThat(calls.carrier.dials).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "911, NUMBER_NOT_ALLOWED",
    "+1 900 555 0100, NUMBER_NOT_ALLOWED",
    "'', NUMBER_INVALID",
    "nobody, NUMBER_INVALID"
  })
  void numberThatMayNotBeCalledIsNamed(String to, CallProblem problem) {
    assertRefused(problem, "to", UseCases.order(1, to));
  }

  @Test
  void foreignAgentIsUnknown() {
    PlaceCall.Command order = UseCases.order(1, UseCases.ALICE);
    PlaceCall.Command foreign =
        new PlaceCall.Command(
            OTHER,
            order.call(),
            order.to(),
            "",
            CONCIERGE,
            "",
            "",
            Map.of(),
            VoicemailPolicy.TALK,
            List.of(),
            "user-2");

    assertRefused(CallProblem.AGENT_UNKNOWN, "agentId", foreign);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    PlaceCall.Command bad =
        new PlaceCall.Command(
            ACME,
            callId(1),
            "nobody",
            "+1 415 555 2672",
            CONCIERGE,
            "p".repeat(1001),
            "m".repeat(501),
            Map.of("system__time", "x"),
            new VoicemailPolicy(VoicemailPolicy.Action.LEAVE_MESSAGE, ""),
            List.of("t".repeat(51)),
            "user-1");

    assertThatThrownBy(() -> calls.place.place(bad))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(FieldError::field)
                    .contains(
                        "to",
                        "from",
                        "prompt",
                        "firstMessage",
                        "variables",
                        "tags",
                        "voicemail.message"));
  }

  @Test
  void tooManyTagsAndVariablesAreRefused() {
    Map<String, String> variables =
        IntStream.rangeClosed(1, 51).boxed().collect(Collectors.toMap(i -> "v" + i, i -> "x"));
    PlaceCall.Command bad =
        new PlaceCall.Command(
            ACME,
            callId(1),
            UseCases.ALICE,
            "",
            CONCIERGE,
            "",
            "",
            variables,
            new VoicemailPolicy(VoicemailPolicy.Action.HANG_UP, "m".repeat(501)),
            Collections.nCopies(21, "tag"),
            "user-1");

    assertThatThrownBy(() -> calls.place.place(bad))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder("tags", "variables", "voicemail.message"));
  }

  @Test
  void withoutANumberOfOurOwnNothingIsPlaced() {
    calls.carrier.owned = List.of();

    assertRefused(CallProblem.CALLER_ID_NOT_OWNED, "from", UseCases.order(1, UseCases.ALICE));
  }

  @Test
  void withoutTheCarriersNumbersNothingIsPlaced() {
    calls.carrier.silent = true;

    assertThatThrownBy(() -> calls.place(1))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(CallProblem.CARRIER_UNAVAILABLE));
  }

  @Test
  void carriersRefusalIsTheCallsReason() {
    calls.carrier.answer(new DialResult.Refused("21211", "Invalid 'To' Phone Number"));
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.attempt(1).state()).isEqualTo(State.REFUSED);
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.FAILED);
    Ending ending = calls.call(1).progress().howItEnded().orElseThrow();
    assertThat(ending.reason()).isEqualTo(EndReason.CARRIER_REFUSED);
    assertThat(ending.detail()).isEqualTo("21211 Invalid 'To' Phone Number");
  }

  @Test
  void onlyWhatWasNotSentIsAskedAgain() {
    calls.carrier.answer(new DialResult.NotSent("20429"), new DialResult.NotSent("20429"));
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(3);
    assertThat(calls.attempt(1).state()).isEqualTo(State.PLACED);
  }

  @Test
  void afterThreeTriesItIsRefused() {
    DialResult.NotSent later = new DialResult.NotSent("20429");
    calls.carrier.answer(later, later, later);
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(3);
    assertThat(calls.attempt(1).state()).isEqualTo(State.REFUSED);
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.FAILED);
  }

  @Test
  void callWaitsForACarrierThatIsIll() {
    DialResult.Postponed ill = new DialResult.Postponed("The carrier is ill.");
    calls.carrier.answer(ill, ill, ill, ill, ill);
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(6);
    assertThat(calls.attempt(1).state()).isEqualTo(State.PLACED);
    assertThat(calls.call(1).timeline())
        .filteredOn(event -> event.kind().equals(TimelineEvent.WAITING))
        .singleElement()
        .satisfies(event -> assertThat(event.detail()).isEqualTo("The carrier is ill."));
  }

  @Test
  void callThatWaitedTooLongEndsWithAReason() {
    DialResult.Postponed ill = new DialResult.Postponed("The carrier is ill.");
    calls.carrier.answer(ill, ill);
    calls.place(1);
    calls.later.runNext();
    assertThat(calls.attempt(1).state()).isEqualTo(State.INTENDED);

    calls.clock.advance(Duration.ofSeconds(121));
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(2);
    assertThat(calls.attempt(1).state()).isEqualTo(State.REFUSED);
    assertThat(calls.call(1).progress().howItEnded().orElseThrow())
        .isEqualTo(new Ending(EndReason.CARRIER_UNAVAILABLE, "The carrier is ill."));
  }

  /** C20: a call for later whose number was busy at first. */
  @Test
  void callThatIsAskedForAgainWaitsForTheCarrierFromThenOn() {
    calls.place(2);
    assertThatThrownBy(() -> calls.place(1)).isInstanceOf(ProblemException.class);
    calls.later.loseAll();
    calls.stores.guard().release(ACME, ALICE, AttemptId.first(callId(2)));
    calls.clock.advance(Duration.ofSeconds(121));
    DialResult.Postponed ill = new DialResult.Postponed("The carrier is ill.");
    calls.carrier.answer(ill, ill);
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(3);
    assertThat(calls.attempt(1).state()).isEqualTo(State.PLACED);
  }

  @Test
  void waitingCallIsHungUpBeforeAnybodyIsCalled() {
    calls.carrier.answer(new DialResult.Postponed("The carrier is ill."));
    calls.place(1);
    calls.later.runNext();

    Call hungUp = calls.hangUp.hangUp(ACME, callId(1));
    calls.later.runAll();

    assertThat(hungUp.status()).isEqualTo(CallStatus.CANCELED);
    assertThat(hungUp.progress().howItEnded().orElseThrow().reason())
        .isEqualTo(EndReason.HUNG_UP_BY_USER);
    assertThat(calls.carrier.dials).hasSize(1);
    assertThat(calls.place(2).id()).isEqualTo(callId(2));
  }

  @Test
  void callThatIsHungUpWhileTheCarrierIsAskedIsHungUpThere() {
    calls.carrier.meanwhile = () -> calls.hangUp.hangUp(ACME, callId(1));
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.hangUps).containsExactly(ScriptedCarrier.FIRST_CALL);
    assertThat(calls.call(1).progress().ending()).isEqualTo(Ending.of(EndReason.HUNG_UP_BY_USER));
    assertThat(calls.answer.answer(ACME, AttemptId.first(callId(1)), ScriptedCarrier.FIRST_CALL))
        .as("should somebody answer before that")
        .isEqualTo(new AnswerPlan.Decline());
  }

  @Test
  void carrierThatDoesNotTakeTheOrderToHangUpConnectsNobody() {
    calls.carrier.meanwhile =
        () -> {
          calls.hangUp.hangUp(ACME, callId(1));
          calls.carrier.silent = true;
        };
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.hangUps).isEmpty();
    assertThat(calls.answer.answer(ACME, AttemptId.first(callId(1)), ScriptedCarrier.FIRST_CALL))
        .isEqualTo(new AnswerPlan.Decline());
  }

  @Test
  void callThatIsHungUpWhileTheCarrierIsAskedIsNotAskedForAgain() {
    calls.carrier.answer(new DialResult.Postponed("The carrier is ill."));
    calls.carrier.meanwhile = () -> calls.hangUp.hangUp(ACME, callId(1));
    calls.place(1);
    calls.later.runAll();

    assertThat(calls.carrier.dials).hasSize(1);
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.CANCELED);
    assertThat(calls.call(1).progress().ending()).isEqualTo(Ending.of(EndReason.HUNG_UP_BY_USER));
    assertThat(calls.place(2).id()).as("the number is free").isEqualTo(callId(2));
  }

  @Test
  void unknownFateIsNeverDialedAgain() {
    calls.carrier.answer(new DialResult.Unknown("time-out"));
    calls.place(1);
    calls.later.runAll();
    calls.dial.dial(ACME, AttemptId.first(callId(1)));

    assertThat(calls.carrier.dials).hasSize(1);
    assertThat(calls.attempt(1).state()).isEqualTo(State.DIALING);
    assertThat(calls.call(1).status()).isEqualTo(CallStatus.QUEUED);
  }

  private void assertRefused(ProblemType type, String field, PlaceCall.Command order) {
    assertThatThrownBy(() -> calls.place.place(order))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(type);
              assertThat(problem.errors()).extracting(FieldError::field).containsExactly(field);
            });
  }
}
