package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.ALICE;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentId;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.calls.model.DialAttempt;
import com.creativeai.calls.model.DialAttempt.State;
import com.creativeai.calls.number.BusinessHours;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.number.OwnNumber;
import com.creativeai.calls.port.CarrierReport;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.Subscription;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-11, C13. */
class TakeCallTest extends UseCaseTest {
  private static final CarrierCallId SID = new CarrierCallId("CA77");
  private static final NumberId LINE = new NumberId(new UUID(7, 7));
  private static final AgentId GONE = AgentId.parse("0197c2f4-0000-7000-8000-0000000000ff");

  @BeforeEach
  void own() {
    own(CONCIERGE, BusinessHours.ALWAYS, "");
  }

  @Test
  void callerGetsTheAgentOfTheNumber() {
    String token = token(ring(ALICE));
    assertThat(token).isNotEmpty();

    Call call = stored();
    assertThat(call.plan().direction()).isEqualTo(Direction.INBOUND);
    assertThat(call.plan().to()).isEqualTo(OURS);
    assertThat(call.plan().from()).isEqualTo(ALICE);
    assertThat(call.plan().dialogue().agent()).isEqualTo(CONCIERGE);
    assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(call.progress().carrierCall()).isEqualTo(SID);
    assertThat(attempt().state()).isEqualTo(State.PLACED);
    assertThat(callsUsed()).isEqualTo(1);
  }

  @Test
  void sameCallAskedAboutAgainIsOneCall() {
    for (int time = 0; time < 5; time++) {
      assertThat(token(ring(ALICE))).isNotEmpty();
    }
    assertThat(all()).hasSize(1);
    assertThat(callsUsed()).isEqualTo(1);
  }

  @Test
  void reportOfTheEndSettlesTheCallAndItsAttempt() {
    ring(ALICE);
    calls.follow.progressed(
        ACME,
        AttemptId.first(CallId.of(SID)),
        CarrierReport.of(SID, CallStatus.COMPLETED, calls.clock.instant()));
    assertThat(stored().isOver()).isTrue();
    assertThat(attempt().state()).isEqualTo(State.ENDED);
    assertThat(ring(ALICE)).isInstanceOf(AnswerPlan.Decline.class);
  }

  @Test
  void lostReportOfTheEndIsHealed() {
    ring(ALICE);
    calls.carrier.reports.put(
        SID, CarrierReport.of(SID, CallStatus.COMPLETED, calls.clock.instant().plusSeconds(30)));
    calls.clock.advance(Duration.ofMinutes(3));
    calls.calls.reconcile();
    assertThat(stored().status()).isEqualTo(CallStatus.COMPLETED);
  }

  @Test
  void afterHoursTheMessageIsSaidAndNothingCounted() {
    calls.stores.numbers().remove(ACME, LINE);
    own(CONCIERGE, new BusinessHours(ZoneId.of("UTC"), List.of(), Set.of()), "We open at nine.");
    assertThat(ring(ALICE)).isEqualTo(new AnswerPlan.TurnAway("We open at nine."));
    assertThat(ring(ALICE)).isEqualTo(new AnswerPlan.TurnAway("We open at nine."));
    assertEnds(EndReason.AFTER_HOURS);
    assertThat(all()).hasSize(1);
    assertThat(callsUsed()).isZero();
  }

  @Test
  void numberWhoseAgentIsGoneIsAnsweredPolitely() {
    calls.stores.numbers().remove(ACME, LINE);
    own(GONE, BusinessHours.ALWAYS, "");
    assertThat(ring(ALICE)).isEqualTo(new AnswerPlan.TurnAway(ClosedDoor.NOBODY));
    assertEnds(EndReason.NO_AGENT);
  }

  @Test
  void fullNodeSaysSo() {
    calls.take.capacity = () -> new Capacity.Reading(100, 100, 0, 0, 0, 0);
    assertThat(ring(ALICE)).isEqualTo(new AnswerPlan.TurnAway(ClosedDoor.BUSY));
    assertEnds(EndReason.NODE_FULL);
    assertThat(callsUsed()).isZero();
  }

  @Test
  void usedUpPlanIsToldPolitely() {
    Organization organization = calls.organizations.find(ACME).orElseThrow();
    Subscription used = organization.subscription();
    calls.organizations.replace(
        ACME,
        organization.withSubscription(
            new Subscription(
                used.plan(),
                used.seats(),
                used.billingEmail(),
                1,
                OptionalLong.of(1),
                calls.clock.instant().plusSeconds(60))));
    assertThat(ring(ALICE)).isEqualTo(new AnswerPlan.TurnAway(ClosedDoor.NOBODY));
    assertEnds(EndReason.PLAN_LIMIT);
  }

  @Test
  void numberThatIsNotOursAnyMoreIsNotInService() {
    calls.stores.numbers().remove(ACME, LINE);
    assertThat(ring(ALICE)).isEqualTo(new AnswerPlan.TurnAway(TakeCall.NOT_IN_SERVICE));
    assertThat(all()).isEmpty();
  }

  @Test
  void numberOfAnotherOrganizationIsNotTaken() {
    assertThat(calls.take.take(ringing(OTHER, OURS, ALICE)))
        .isEqualTo(new AnswerPlan.TurnAway(TakeCall.NOT_IN_SERVICE));
    assertThat(calls.take.take(ringing(ACME, new PhoneNumber("+14155559999"), ALICE)))
        .isEqualTo(new AnswerPlan.TurnAway(TakeCall.NOT_IN_SERVICE));
    assertThat(all()).isEmpty();
  }

  @Test
  void strangerIsNotKnown() {
    ring(PhoneNumber.WITHHELD);
    assertThat(stored().plan().dialogue().variables())
        .containsEntry(EarlierCalls.KNOWN, "no")
        .containsEntry(EarlierCalls.SUMMARY, "");
  }

  @Test
  void earlierCallIsRemembered() {
    calls.place(1);
    calls.later.runAll();
    calls
        .stores
        .calls()
        .update(
            ACME,
            calls.call(1).id(),
            call ->
                call.analysed(
                    Outcome.SUCCESS, "Wants a table.", null, null, call.plan().placedAt()));
    ring(ALICE);
    assertThat(stored().plan().dialogue().variables())
        .containsEntry(EarlierCalls.KNOWN, "yes")
        .containsEntry(
            EarlierCalls.DATE, calls.call(1).plan().placedAt().toString().substring(0, 10))
        .containsEntry(EarlierCalls.OUTCOME, "success")
        .containsEntry(EarlierCalls.SUMMARY, "Wants a table.");
  }

  private AnswerPlan ring(PhoneNumber from) {
    return calls.take.take(ringing(ACME, OURS, from));
  }

  private static TakeCall.Ringing ringing(
      OrganizationId organization, PhoneNumber to, PhoneNumber from) {
    return new TakeCall.Ringing(organization, LINE, SID, to, from);
  }

  private void own(AgentId agent, BusinessHours hours, String message) {
    OwnNumber number =
        new OwnNumber(LINE, ACME, OURS, "PN1", agent, hours, message, calls.clock.instant(), 0);
    assertThat(calls.stores.numbers().add(ACME, number)).isTrue();
  }

  private static String token(AnswerPlan plan) {
    return plan.fold(AnswerPlan.ConnectAgent::token, returns -> "", turned -> "", () -> "");
  }

  private Call stored() {
    return calls.stores.calls().find(ACME, CallId.of(SID)).orElseThrow();
  }

  private DialAttempt attempt() {
    return calls.stores.attempts().find(ACME, AttemptId.first(CallId.of(SID))).orElseThrow();
  }

  private List<Call> all() {
    return calls.stores.calls().page(ACME, CallQuery.newest(10)).calls();
  }

  private void assertEnds(EndReason reason) {
    Ending ending = stored().progress().ending();
    assertThat(ending).isEqualTo(Ending.of(reason));
  }

  private long callsUsed() {
    return calls.organizations.find(ACME).orElseThrow().subscription().callsUsed();
  }
}
