package com.creativeai.calls.number;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.CONCIERGE;
import static com.creativeai.calls.model.CallFixtures.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentDirectory;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.store.StoresForTests;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.persistence.EmbeddedMongo;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProblemType;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CALL-11, N1 to N5. */
class NumberUseCasesTest {
  @RegisterExtension static final EmbeddedMongo MONGO = new EmbeddedMongo();

  private static final String NUMBER = "+14155558000";
  private static final Caller WE = new Caller("user-1", "Ann", ACME, "Acme", Set.of());
  private static final Caller THEY = new Caller("user-2", "Bob", OTHER, "Other", Set.of());
  private static final AgentId NOBODY = AgentId.parse("0197c2f4-0000-7000-8000-0000000000ff");

  private final NumberDeskStub carrier = new NumberDeskStub();
  private final RecordedAudit audit = new RecordedAudit();
  private final BuyNumber buy = new BuyNumber();
  private final ChangeNumber change = new ChangeNumber();
  private final ReleaseNumber release = new ReleaseNumber();
  private final ReadNumbers read = new ReadNumbers();
  private NumberStore numbers;

  @BeforeEach
  void wire() {
    MovingClock clock = new MovingClock();
    numbers = StoresForTests.on(MONGO.database(), clock).numbers();
    CarrierDesk desk = new CarrierDesk();
    desk.desk = carrier;
    buy.numbers = numbers;
    buy.carrier = desk;
    buy.agents = new Concierges();
    buy.audit = audit;
    buy.ids = new IdGenerator(clock);
    buy.clock = clock;
    change.numbers = numbers;
    change.agents = buy.agents;
    change.audit = audit;
    release.numbers = numbers;
    release.carrier = desk;
    release.audit = audit;
    read.numbers = numbers;
    read.carrier = desk;
  }

  @Test
  void boughtNumberIsOursAndOpen() {
    OwnNumber bought = buy.buy(WE, NUMBER, CONCIERGE);
    assertThat(bought.carrierId()).isEqualTo("PN" + NUMBER);
    assertThat(bought.hours().isAlways()).isTrue();
    assertThat(read.list(ACME)).containsExactly(bought);
    assertThat(read.get(ACME, bought.id())).isEqualTo(bought);
    assertThat(buy.buy(WE, NUMBER, CONCIERGE)).isEqualTo(bought);
    assertThat(audit.actions()).containsExactly("number.bought");
  }

  @Test
  void numberOfOthersIsNeitherSeenNorHad() {
    OwnNumber theirs = buy.buy(THEY, NUMBER, CONCIERGE);
    assertThat(read.list(ACME)).isEmpty();
    assertThat(numbers.ofOthers(ACME)).containsExactly(new PhoneNumber(NUMBER));
    assertRefused(() -> buy.buy(WE, NUMBER, CONCIERGE), NumberProblem.NUMBER_TAKEN);
    assertRefused(() -> read.get(ACME, theirs.id()), NumberProblem.NUMBER_NOT_FOUND);
    assertRefused(() -> release.release(WE, theirs.id()), NumberProblem.NUMBER_NOT_FOUND);
    assertRefused(
        () -> change.change(WE, theirs.id(), saying("Ours now.")), NumberProblem.NUMBER_NOT_FOUND);
    assertThat(read.list(OTHER)).containsExactly(theirs);
  }

  @Test
  void numberThatTheAccountHadBeforeIsNobodys() {
    carrier.sold.put(NUMBER, "PN1");
    assertRefused(() -> buy.buy(WE, NUMBER, CONCIERGE), NumberProblem.NUMBER_TAKEN);
    assertThat(read.list(ACME)).isEmpty();
  }

  @Test
  void lostAnswerKeepsTheClaimAndIsFoundOut() {
    carrier.losesAnswers = true;
    assertRefused(() -> buy.buy(WE, NUMBER, CONCIERGE), CallProblem.CARRIER_UNAVAILABLE);
    assertThat(read.list(ACME)).singleElement().extracting(OwnNumber::carrierId).isNull();
    assertRefused(() -> buy.buy(THEY, NUMBER, CONCIERGE), NumberProblem.NUMBER_TAKEN);

    assertThat(buy.buy(WE, NUMBER, CONCIERGE).carrierId()).isEqualTo("PN" + NUMBER);
    assertThat(carrier.setUp).containsExactly("PN" + NUMBER);
  }

  @Test
  void claimWithALostAnswerIsReleasedAtTheCarrierToo() {
    carrier.losesAnswers = true;
    assertRefused(() -> buy.buy(WE, NUMBER, CONCIERGE), CallProblem.CARRIER_UNAVAILABLE);
    release.release(WE, read.list(ACME).get(0).id());
    assertThat(read.list(ACME)).isEmpty();
    assertThat(carrier.sold).isEmpty();
  }

  @Test
  void refusedNumberLeavesNoClaim() {
    carrier.refuses = true;
    assertRefused(() -> buy.buy(WE, NUMBER, CONCIERGE), NumberProblem.NUMBER_REFUSED);
    assertThat(read.list(ACME)).isEmpty();
  }

  @Test
  void fieldsOfAnOrderAreChecked() {
    assertRefused(() -> buy.buy(WE, "415", CONCIERGE), CallProblem.NUMBER_INVALID);
    assertRefused(() -> buy.buy(WE, NUMBER, NOBODY), CallProblem.AGENT_UNKNOWN);
    assertThat(audit.actions()).isEmpty();
  }

  @Test
  void organizationHasAtMostFiftyNumbers() {
    for (int number = 0; number < BuyNumber.MOST_NUMBERS; number++) {
      buy.buy(WE, "+141555580" + (10 + number), CONCIERGE);
    }
    assertRefused(() -> buy.buy(WE, "+14155559000", CONCIERGE), NumberProblem.TOO_MANY_NUMBERS);
  }

  @Test
  void hoursAndMessageAreKept() {
    OwnNumber bought = buy.buy(WE, NUMBER, CONCIERGE);
    HoursInput hours =
        new HoursInput(
            "Europe/Berlin",
            List.of(new HoursInput.Span("friday", "09:00", "17:00")),
            List.of("2026-12-25"));
    ChangeNumber.Command command =
        new ChangeNumber.Command(Optional.empty(), Optional.of(hours), Optional.of(" Closed. "));
    OwnNumber changed = change.change(WE, bought.id(), command);
    assertThat(changed.hours()).isEqualTo(hours.check());
    assertThat(changed.closedMessage()).isEqualTo("Closed.");
    assertThat(read.get(ACME, bought.id())).isEqualTo(changed);
    assertThat(audit.actions()).containsExactly("number.bought", "number.changed");
  }

  @Test
  void wrongChangeChangesNothing() {
    OwnNumber bought = buy.buy(WE, NUMBER, CONCIERGE);
    assertRefused(
        () -> change.change(WE, bought.id(), saying("x".repeat(501))), CallProblem.TEXT_TOO_LONG);
    assertRefused(
        () ->
            change.change(
                WE,
                bought.id(),
                new ChangeNumber.Command(Optional.of(NOBODY), Optional.empty(), Optional.empty())),
        CallProblem.AGENT_UNKNOWN);
    assertThat(read.get(ACME, bought.id())).isEqualTo(bought);
  }

  @Test
  void releasedNumberIsFree() {
    release.release(WE, buy.buy(WE, NUMBER, CONCIERGE).id());
    assertThat(carrier.sold).isEmpty();
    assertThat(buy.buy(THEY, NUMBER, CONCIERGE).organization()).isEqualTo(OTHER);
    assertThat(audit.actions())
        .containsExactly("number.bought", "number.released", "number.bought");
  }

  private static ChangeNumber.Command saying(String message) {
    return new ChangeNumber.Command(Optional.empty(), Optional.empty(), Optional.of(message));
  }

  private static void assertRefused(ThrowingCallable work, ProblemType problem) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(problem));
  }

  /** Every organization has the one agent. */
  private static final class Concierges implements AgentDirectory {
    @Override
    public Optional<Agent> find(OrganizationId organization, AgentId id) {
      return findChoosable(organization, id);
    }

    @Override
    public List<Agent> list(OrganizationId organization) {
      return List.of(
          new Agent(
              CONCIERGE,
              organization,
              1,
              "Concierge",
              ProvidedAgent.inDefault("agent_1"),
              "en",
              "Help.",
              "Hi."));
    }

    @Override
    public void save(OrganizationId organization, Agent agent) {
      throw new UnsupportedOperationException();
    }
  }
}
