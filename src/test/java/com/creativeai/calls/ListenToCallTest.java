package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.model.CallFixtures;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CALL-7, BR4: who listens in, on what, and that it is written down. */
class ListenToCallTest {
  private final LineDesk desk = new LineDesk();
  private final RecordedAudit audit = new RecordedAudit();
  private final ListenToCall listen = new ListenToCall();

  @BeforeEach
  void prepare() {
    listen.talked = desk.talked();
    listen.lines = desk.lines;
    listen.tickets = desk.tickets;
    listen.audit = audit;
  }

  @Test
  void listenerGetsATicketAndAnEntry() {
    assertThat(listen.begin(LineDesk.holder(CallFixtures.ACME), LineDesk.CALL))
        .isEqualTo("ticket for calls:listen");
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                CallFixtures.ACME, "ann", "call.listened-in", LineDesk.CALL.toString(), Map.of()));
  }

  @Test
  void callOfAnotherOrganizationIsUnknown() {
    assertRefused(CallFixtures.OTHER, CallProblem.CALL_NOT_FOUND);
  }

  @Test
  void callThatIsOverIsHeardNoMore() {
    desk.end();

    assertRefused(CallFixtures.ACME, CallProblem.CALL_ENDED);
  }

  @Test
  void callOnWhichNobodyTalksIsNotHeardYet() {
    desk.nobodyTalks();

    assertRefused(CallFixtures.ACME, CallProblem.NOBODY_TALKS);
  }

  private void assertRefused(OrganizationId organization, CallProblem problem) {
    assertThatThrownBy(() -> listen.begin(LineDesk.holder(organization), LineDesk.CALL))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(problem));
    assertThat(audit.lines).isEmpty();
  }
}
