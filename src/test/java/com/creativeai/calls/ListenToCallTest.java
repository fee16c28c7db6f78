package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.media.BrowserTickets;
import com.creativeai.calls.media.BrowserTickets.Holder;
import com.creativeai.calls.media.BrowserVisit;
import com.creativeai.calls.media.LiveLines;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-7, BR4: who listens in, on what, and that it is written down. */
class ListenToCallTest {
  private static final CallId CALL = CallFixtures.callId(1);
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private final Map<CallId, Call> stored = new HashMap<>();
  private final RecordedAudit audit = new RecordedAudit();
  private final ListenToCall listen = new ListenToCall();
  private boolean talking = true;

  @BeforeEach
  void prepare() {
    stored.put(CALL, CallFixtures.placedCall(CALL));
    listen.calls =
        new ReadCalls() {
          @Override
          public Optional<Call> find(OrganizationId organization, CallId id) {
            return Optional.ofNullable(stored.get(id))
                .filter(call -> call.organization().equals(organization));
          }
        };
    listen.lines =
        new LiveLines() {
          @Override
          public boolean has(CallId call) {
            return talking;
          }
        };
    listen.tickets =
        new BrowserTickets() {
          @Override
          public String issue(Holder holder, BrowserVisit visit) {
            return "ticket for " + visit.permission();
          }
        };
    listen.audit = audit;
  }

  @Test
  void listenerGetsATicketAndAnEntry() {
    assertThat(listen.begin(of(CallFixtures.ACME), CALL)).isEqualTo("ticket for calls:listen");
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                CallFixtures.ACME, "ann", "call.listened-in", CALL.toString(), Map.of()));
  }

  @Test
  void callOfAnotherOrganizationIsUnknown() {
    assertRefused(CallFixtures.OTHER, CallProblem.CALL_NOT_FOUND);
  }

  @Test
  void callThatIsOverIsHeardNoMore() {
    stored.computeIfPresent(CALL, (id, call) -> call.reached(CallStatus.COMPLETED, LATER, 15));

    assertRefused(CallFixtures.ACME, CallProblem.CALL_ENDED);
  }

  @Test
  void callOnWhichNobodyTalksIsNotHeardYet() {
    talking = false;

    assertRefused(CallFixtures.ACME, CallProblem.NOBODY_TALKS);
  }

  private void assertRefused(OrganizationId organization, CallProblem problem) {
    assertThatThrownBy(() -> listen.begin(of(organization), CALL))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(problem));
    assertThat(audit.lines).isEmpty();
  }

  private static Holder of(OrganizationId organization) {
    return new Holder(TokenHash.of("session"), organization, "ann");
  }
}
