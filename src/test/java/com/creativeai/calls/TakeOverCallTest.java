package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.media.BrowserTickets;
import com.creativeai.calls.media.BrowserTickets.Holder;
import com.creativeai.calls.media.BrowserVisit;
import com.creativeai.calls.media.ColleagueDoor;
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

/** CALL-7, C23, BR5: who takes a call over, and that it is written down. */
class TakeOverCallTest {
  private static final CallId CALL = CallFixtures.callId(1);
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private final Map<CallId, Call> stored = new HashMap<>();
  private final RecordedAudit audit = new RecordedAudit();
  private final TakeOverCall takeOver = new TakeOverCall();
  private boolean talking = true;
  private Optional<String> other = Optional.empty();

  @BeforeEach
  void prepare() {
    stored.put(CALL, CallFixtures.placedCall(CALL));
    takeOver.calls =
        new ReadCalls() {
          @Override
          public Optional<Call> find(OrganizationId organization, CallId id) {
            return Optional.ofNullable(stored.get(id))
                .filter(call -> call.organization().equals(organization));
          }
        };
    takeOver.lines =
        new LiveLines() {
          @Override
          public boolean has(CallId call) {
            return talking;
          }
        };
    takeOver.door =
        new ColleagueDoor() {
          @Override
          public Optional<String> findOther(CallId call, String subject) {
            return other;
          }
        };
    takeOver.tickets =
        new BrowserTickets() {
          @Override
          public String issue(Holder holder, BrowserVisit visit) {
            return "ticket for " + visit.permission();
          }
        };
    takeOver.audit = audit;
  }

  @Test
  void colleagueGetsATicketAndAnEntry() {
    assertThat(takeOver.begin(of(CallFixtures.ACME), "Ann", CALL))
        .isEqualTo("ticket for calls:speak");
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                CallFixtures.ACME, "ann", "call.taken-over", CALL.toString(), Map.of()));
  }

  @Test
  void secondColleagueIsToldWhoHasTheCall() {
    other = Optional.of("Ben");

    assertThat(assertRefused(CallFixtures.ACME, CallProblem.TAKEN_OVER))
        .isEqualTo("Ben has taken this call over.");
  }

  @Test
  void callOfAnotherOrganizationIsUnknown() {
    assertRefused(CallFixtures.OTHER, CallProblem.CALL_NOT_FOUND);
  }

  @Test
  void callThatIsOverIsTakenOverNoMore() {
    stored.computeIfPresent(CALL, (id, call) -> call.reached(CallStatus.COMPLETED, LATER, 15));

    assertRefused(CallFixtures.ACME, CallProblem.CALL_ENDED);
  }

  @Test
  void callOnWhichNobodyTalksIsNotTakenOverYet() {
    talking = false;

    assertRefused(CallFixtures.ACME, CallProblem.NOBODY_TALKS);
  }

  private String assertRefused(OrganizationId organization, CallProblem problem) {
    String[] detail = {""};
    assertThatThrownBy(() -> takeOver.begin(of(organization), "Ann", CALL))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(problem);
              detail[0] = refused.detail();
            });
    assertThat(audit.lines).isEmpty();
    return detail[0];
  }

  private static Holder of(OrganizationId organization) {
    return new Holder(TokenHash.of("session"), organization, "ann");
  }
}
