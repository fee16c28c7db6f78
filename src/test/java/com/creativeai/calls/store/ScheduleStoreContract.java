package com.creativeai.calls.store;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.PlaceCall;
import com.creativeai.calls.VoicemailPolicy;
import com.creativeai.calls.schedule.ScheduleStore;
import com.creativeai.calls.schedule.ScheduledCall;
import com.creativeai.calls.schedule.ScheduledCall.State;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SC2, SC3: what every store of calls for later promises, whatever server stands behind it. */
abstract class ScheduleStoreContract {
  private ScheduleStore store;

  /** An empty one. */
  abstract MongoDatabase database();

  @BeforeEach
  void open() {
    store = StoresForTests.on(database(), Clock.systemUTC()).schedule();
  }

  @Test
  void plannedCallIsKeptAsItIs() {
    ScheduledCall planned = planned(1, NOON);

    assertThat(store.add(ACME, planned)).isTrue();
    assertThat(store.find(ACME, callId(1))).contains(planned);
    assertThat(store.find(OTHER, callId(1))).isEmpty();
    assertThat(store.add(ACME, planned(1, NOON.plusSeconds(60)))).isFalse();
    assertThat(store.find(ACME, callId(1))).contains(planned);
  }

  @Test
  void onlyTheNextVersionReplacesOne() {
    ScheduledCall planned = planned(1, NOON);
    store.add(ACME, planned);
    ScheduledCall canceled = next(planned, State.CANCELED);

    assertThat(store.replace(OTHER, next(planned, State.PLACING))).isFalse();
    assertThat(store.replace(ACME, canceled)).isTrue();
    assertThat(store.replace(ACME, next(planned, State.PLACING))).isFalse();
    assertThat(store.find(ACME, callId(1))).contains(canceled);
  }

  @Test
  void thoseThatWaitAreListedFirstAndTheSoonestFirst() {
    store.add(ACME, planned(1, NOON.plusSeconds(200)));
    store.add(ACME, planned(2, NOON.plusSeconds(100)));
    store.add(ACME, next(planned(3, NOON), State.CANCELED));
    store.add(OTHER, planned(OTHER, 4, NOON));

    assertThat(store.list(ACME, 10))
        .extracting(ScheduledCall::id)
        .containsExactly(callId(2), callId(1), callId(3));
    assertThat(store.list(ACME, 2)).hasSize(2);
  }

  @Test
  void thoseThatAreDueAndThoseThatAreStuckAreFoundForAllOrganizations() {
    store.add(ACME, planned(1, NOON));
    store.add(OTHER, planned(OTHER, 2, NOON.minusSeconds(1)));
    store.add(ACME, planned(3, NOON.plusSeconds(1)));
    ScheduledCall placing = next(planned(4, NOON), State.PLACING);
    store.add(ACME, placing);

    assertThat(store.listDue(NOON, 10))
        .extracting(ScheduledCall::id)
        .containsExactly(callId(2), callId(1));
    assertThat(store.listStuck(NOON.plusSeconds(1), 10)).containsExactly(placing);
    assertThat(store.listStuck(NOON, 10)).isEmpty();
  }

  @Test
  void whatIsPutBackIsDueAfterItsPauseAndBehindTheOthers() {
    ScheduledCall first = planned(1, NOON);
    store.add(ACME, first);
    store.add(OTHER, planned(OTHER, 2, NOON.plusSeconds(5)));
    ScheduledCall putBack =
        new ScheduledCall(
            first.order(),
            first.at(),
            first.zone(),
            State.WAITING,
            "why",
            NOON,
            1,
            NOON.plusSeconds(30));

    assertThat(store.replace(ACME, putBack)).isTrue();
    assertThat(store.find(ACME, callId(1))).contains(putBack);
    assertThat(store.listDue(NOON.plusSeconds(29), 10))
        .extracting(ScheduledCall::id)
        .containsExactly(callId(2));
    assertThat(store.listDue(NOON.plusSeconds(30), 10))
        .extracting(ScheduledCall::id)
        .containsExactly(callId(2), callId(1));
  }

  @Test
  void thoseThatWaitAreCountedForEachOrganization() {
    store.add(ACME, planned(1, NOON));
    store.add(ACME, planned(2, NOON));
    store.add(ACME, next(planned(3, NOON), State.CANCELED));
    store.add(OTHER, planned(OTHER, 4, NOON));

    assertThat(store.countWaiting(ACME)).isEqualTo(2);
  }

  private static ScheduledCall next(ScheduledCall call, State state) {
    return new ScheduledCall(
        call.order(), call.at(), call.zone(), state, "why", NOON, call.version() + 1);
  }

  private static ScheduledCall planned(int number, Instant at) {
    return planned(ACME, number, at);
  }

  private static ScheduledCall planned(OrganizationId organization, int number, Instant at) {
    PlaceCall.Command order =
        new PlaceCall.Command(
            organization,
            callId(number),
            "+14155552671",
            "+14155550100",
            CONCIERGE,
            "Be kind.",
            "Hello!",
            Map.of("name.first", "Alex"),
            new VoicemailPolicy(VoicemailPolicy.Action.LEAVE_MESSAGE, "Please call back."),
            List.of("reminder"),
            "user-1");
    return new ScheduledCall(order, at, ZoneId.of("America/New_York"), State.WAITING, "", NOON, 0);
  }
}
