package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.media.ColleagueDoor;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-7, C23, BR5: who takes a call over, and that it is written down. */
class TakeOverCallTest {
  private final LineDesk desk = new LineDesk();
  private final RecordedAudit audit = new RecordedAudit();
  private final TakeOverCall takeOver = new TakeOverCall();
  private Optional<String> other = Optional.empty();

  @BeforeEach
  void prepare() {
    takeOver.talked = desk.talked();
    takeOver.door =
        new ColleagueDoor() {
          @Override
          public Optional<String> findOther(CallId call, String subject) {
            return other;
          }
        };
    takeOver.tickets = desk.tickets;
    takeOver.audit = audit;
  }

  @Test
  void colleagueGetsATicketAndAnEntry() {
    assertThat(takeOver.begin(LineDesk.holder(CallFixtures.ACME), "Ann", LineDesk.CALL))
        .isEqualTo("ticket for calls:speak");
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                CallFixtures.ACME, "ann", "call.taken-over", LineDesk.CALL.toString(), Map.of()));
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
    desk.end();

    assertRefused(CallFixtures.ACME, CallProblem.CALL_ENDED);
  }

  @Test
  void callOnWhichNobodyTalksIsNotTakenOverYet() {
    desk.nobodyTalks();

    assertRefused(CallFixtures.ACME, CallProblem.NOBODY_TALKS);
  }

  private String assertRefused(OrganizationId organization, CallProblem problem) {
    String[] detail = {""};
    assertThatThrownBy(() -> takeOver.begin(LineDesk.holder(organization), "Ann", LineDesk.CALL))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(problem);
              detail[0] = refused.detail();
            });
    assertThat(audit.lines).isEmpty();
    return detail[0];
  }
}
