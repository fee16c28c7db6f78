package com.creativeai.agents.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.AgentProblem;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.AgentVersion;
import com.creativeai.agents.FakeAgentProvider;
import com.creativeai.agents.InMemoryWorkshop;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.ProvidedFor;
import com.creativeai.agents.ReadAgents;
import com.creativeai.agents.Specs;
import com.creativeai.agents.suite.TestResult.State;
import com.creativeai.agents.suite.Verdict.Judgement;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.Problems;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TS2 to TS8: a suite is run. */
class RunSuiteTest {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final AgentId RECEPTION = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");
  private static final Caller ADA = new Caller("ada", "Ada", ACME, "Acme", Set.of());
  private static final Caller EVE = new Caller("eve", "Eve", GLOBEX, "Globex", Set.of());

  private final SuiteUseCases cases = new SuiteUseCases();
  private final MovingClock clock = cases.clock;
  private final InMemoryWorkshop workshop = cases.workshop;
  private final ReadAgents agents = cases.agents;
  private final InMemorySuites stores = cases.stores;
  private final FakeAgentProvider provider = cases.provider;
  private final RecordedAudit audit = cases.audit;
  private final LiveTopics topics = cases.topics;
  private final EndRun endings = cases.endings;
  private final EditSuite edit = cases.edit;
  private final List<AgentSpec> tested = new ArrayList<>();
  private final Deque<Supplier<SimulatedTalk>> talks = new ArrayDeque<>();

  @BeforeEach
  void write() {
    cases.talks =
        (agent, persona, spec, mostTurns) -> {
          tested.add(provider.agents.get(agent.id()));
          return talks.isEmpty() ? talk(Judgement.MET) : talks.poll().get();
        };
    workshop.addDraft(ACME, Specs.draft(RECEPTION, ACME, 3, Specs.prompted("Draft.")));
    workshop.addVersion(
        ACME,
        new AgentVersion(
            RECEPTION,
            ACME,
            1,
            Specs.RECEPTION,
            ProvidedAgent.inDefault("agent_live"),
            Optional.empty(),
            Instant.EPOCH,
            "ada",
            ""));
    edit.change(ADA, RECEPTION, 0, List.of(Tests.HURRIED, Tests.CURIOUS));
  }

  @Test
  void testsAreJudgedByTheAgentsCriteria() {
    talks.add(() -> talk(Judgement.MET));
    talks.add(() -> talk(Judgement.NOT_MET));

    SuiteRun run = ended(1);

    assertThat(run.results())
        .extracting(TestResult::state)
        .containsExactly(State.PASSED, State.FAILED);
    assertThat(run.results().get(1).verdicts())
        .containsExactly(new Verdict("appointment_made", Judgement.NOT_MET, "So it was.", true));
    assertThat(run.results().get(0).detail()).isEqualTo("They talked.");
    assertThat(run.passed()).isEqualTo(1);
    assertThat(run.isPassed()).isFalse();
    assertThat(stores.transcript(ACME, run.id(), 0)).containsExactly(Tests.HELLO);
    assertThat(audit.lines)
        .containsExactly(
            new RecordedAudit.Line(
                ACME,
                "ada",
                "agent.tested",
                RECEPTION.toString(),
                Map.of("version", "1", "tests", "2")));
  }

  @Test
  void agentOfItsOwnIsMadeForTheRunAndRemoved() {
    provider.agents.put("agent_live", Specs.RECEPTION);

    SuiteRun draft = ended(0);
    SuiteRun version = ended(1);

    assertThat(tested).extracting(AgentSpec::prompt).contains("Draft.", Specs.RECEPTION.prompt());
    assertThat(draft.revision()).isEqualTo(3);
    assertThat(version.revision()).isZero();
    assertThat(draft.stage()).isNotEmpty().isNotEqualTo(version.stage());
    assertThat(provider.agents).containsOnlyKeys("agent_live");
    assertThat(provider.provided)
        .as("apart from what calls speak with")
        .hasSize(4)
        .containsOnly(ProvidedFor.tests(ACME, RECEPTION));
  }

  @Test
  void testThatBreaksKeepsNoneOfTheOthersFromTheirTurn() {
    edit.change(ADA, RECEPTION, 1, List.of(named("a"), named("b"), named("c"), named("d")));
    talks.add(
        () -> {
          throw new ProviderUnavailable("HTTP 503");
        });
    talks.add(
        () -> {
          throw new ProviderRejected("400", "HTTP 400 no");
        });
    talks.add(
        () -> {
          throw new IllegalStateException("a bug");
        });
    talks.add(() -> talk(Judgement.MET));

    SuiteRun run = ended(1);

    assertThat(run.results())
        .extracting(TestResult::state)
        .containsExactly(State.UNAVAILABLE, State.REFUSED, State.BROKEN, State.PASSED);
    assertThat(run.results().get(1).detail()).isEqualTo("HTTP 400 no");
    assertThat(run.results().get(2).detail()).doesNotContain("bug");
  }

  @Test
  void agentThatCannotBeMadeEndsEveryTestWithTheReason() {
    provider.failure = new ProviderRejected("422", "HTTP 422 no such voice");

    SuiteRun run = ended(1);

    assertThat(run.results()).extracting(TestResult::state).containsOnly(State.REFUSED);
    assertThat(run.results()).extracting(TestResult::detail).containsOnly("HTTP 422 no such voice");
    assertThat(run.endedAt()).isPresent();
  }

  @Test
  void criterionThatTheVersionDoesNotHaveIsNotMet() {
    TestCall strict =
        new TestCall("Strict", Tests.HURRIED.persona(), 4, List.of("appointment_made", "kind"));
    edit.change(ADA, RECEPTION, 1, List.of(strict));

    assertThat(ended(1).results().get(0))
        .satisfies(
            result -> {
              assertThat(result.state()).isEqualTo(State.FAILED);
              assertThat(result.verdicts())
                  .extracting(Verdict::judgement)
                  .containsExactly(Judgement.MET, Judgement.MISSING);
            });
  }

  @Test
  void testAfterTheTimeOfTheRunIsNotHeld() {
    talks.add(
        () -> {
          clock.advance(HoldTests.LONGEST.plusSeconds(1));
          return talk(Judgement.MET);
        });

    SuiteRun run = ended(1);

    assertThat(run.results())
        .extracting(TestResult::state)
        .containsExactly(State.PASSED, State.TOO_LATE);
  }

  @Test
  void oneRunAtATime() {
    List<Runnable> later = new ArrayList<>();
    runner(later::add).start(ADA, RECEPTION, 1);

    Problems.refused(SuiteProblem.RUN_UNDER_WAY, () -> start(0));
    later.get(0).run();
    assertThat(start(0).results()).hasSize(2);
  }

  @Test
  void whatAStoppedNodeWasRunningIsEnded() {
    SuiteRun run = runner(task -> {}).start(ADA, RECEPTION, 1);
    stores.keepStage(
        ACME,
        run.id(),
        provider.create(AgentAccount.DEFAULT, run.provided(), Specs.RECEPTION).id());
    clock.advance(Duration.ofMinutes(4));
    endings.sweep();
    assertThat(stores.find(ACME, run.id()).orElseThrow().endedAt()).isEmpty();

    clock.advance(Duration.ofMinutes(2));
    endings.sweep();

    SuiteRun swept = stores.find(ACME, run.id()).orElseThrow();
    assertThat(swept.endedAt()).isPresent();
    assertThat(swept.results()).extracting(TestResult::state).containsOnly(State.INTERRUPTED);
    assertThat(provider.agents).isEmpty();
    assertThat(start(1).results()).hasSize(2);
  }

  @Test
  void pagesAreToldOfEveryStep() {
    List<Object> told = new ArrayList<>();
    topics.subscribe(new RunTopic(RECEPTION), told::add);

    SuiteRun run = ended(1);

    assertThat(told).hasSize(5).containsOnly(run.id());
  }

  @Test
  void nothingIsRunWithoutTestsCriteriaOrRoom() {
    cases.granted = false;
    Problems.refused(CommonProblem.TOO_MANY_REQUESTS, () -> start(1));
    Problems.refused(AgentProblem.AGENT_VERSION_NOT_FOUND, () -> start(9));
    Problems.refused(
        AgentProblem.AGENT_NOT_FOUND, () -> runner(Runnable::run).start(EVE, RECEPTION, 1));
    edit.change(ADA, RECEPTION, 1, List.of());
    Problems.refused(SuiteProblem.NO_TESTS, () -> start(1));
    edit.change(ADA, RECEPTION, 2, List.of(Tests.HURRIED));
    workshop.replaceDraft(
        ACME, Specs.draft(RECEPTION, ACME, 4, AgentSpec.plain("Plain", "en", "Be kind.", "")));
    Problems.refused(SuiteProblem.NO_CRITERIA, () -> start(0));

    assertThat(audit.lines).isEmpty();
    assertThat(tested).isEmpty();
  }

  @Test
  void suiteIsChangedByWhoeverLookedAtIt() {
    Problems.refused(SuiteProblem.SUITE_CHANGED, () -> edit.change(ADA, RECEPTION, 0, List.of()));
    Problems.refused(AgentProblem.AGENT_NOT_FOUND, () -> edit.change(EVE, RECEPTION, 1, List.of()));
    Problems.refused(AgentProblem.AGENT_NOT_FOUND, () -> edit.get(GLOBEX, RECEPTION));

    assertThat(edit.get(ACME, RECEPTION).tests()).hasSize(2);
  }

  @Test
  void runIsFoundWithItsAgentOnly() {
    SuiteRun run = ended(1);
    ReadRuns read = new ReadRuns(agents, stores);

    assertThat(read.get(ACME, RECEPTION, run.id())).isEqualTo(run);
    assertThat(read.list(ACME, RECEPTION, 5)).containsExactly(run);
    Problems.refused(AgentProblem.AGENT_NOT_FOUND, () -> read.get(GLOBEX, RECEPTION, run.id()));
    Problems.refused(
        SuiteProblem.RUN_NOT_FOUND,
        () -> read.get(ACME, RECEPTION, RunId.parse(RECEPTION.toString())));
  }

  private SuiteRun ended(int version) {
    return stores.find(ACME, start(version).id()).orElseThrow();
  }

  private SuiteRun start(int version) {
    return runner(Runnable::run).start(ADA, RECEPTION, version);
  }

  private RunSuite runner(Executor executor) {
    return cases.runner(executor);
  }

  private static TestCall named(String name) {
    return new TestCall(name, Tests.HURRIED.persona(), 4, List.of());
  }

  private static SimulatedTalk talk(Judgement judgement) {
    return Tests.talk(judgement);
  }
}
