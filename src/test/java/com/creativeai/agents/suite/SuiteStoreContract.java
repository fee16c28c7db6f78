package com.creativeai.agents.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.creativeai.agents.AgentId;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** TS1, TS4 to TS6: what every store of suites and runs does. */
public abstract class SuiteStoreContract {
  private static final OrganizationId ACME =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c1");
  private static final OrganizationId GLOBEX =
      OrganizationId.parse("019a0000-0000-7000-8000-0000000000c2");
  private static final AgentId RECEPTION = AgentId.parse("019a0000-0000-7000-8000-0000000000f1");
  private static final Instant NOON = MovingClock.NOON;
  private static final Instant LONG_AGO = NOON.minus(Duration.ofHours(1));
  private static final Suite FIRST = new Suite(RECEPTION, 1, List.of(Tests.HURRIED));

  protected abstract SuiteStore suites();

  protected abstract RunStore runs();

  @Test
  void suiteIsFoundInItsOrganizationOnly() {
    assertThat(suites().replace(ACME, FIRST)).isTrue();

    assertThat(suites().find(ACME, RECEPTION)).contains(FIRST);
    assertThat(suites().find(GLOBEX, RECEPTION)).isEmpty();
    assertThat(suites().replace(GLOBEX, FIRST)).isFalse();
    assertThat(suites().replace(GLOBEX, FIRST.next(List.of()))).isFalse();
    assertThat(suites().find(ACME, RECEPTION)).contains(FIRST);
  }

  @Test
  void ofTwoChangesOfOneRevisionTheFirstHolds() {
    suites().replace(ACME, FIRST);
    Suite second = FIRST.next(List.of(Tests.HURRIED, Tests.CURIOUS));

    assertThat(suites().replace(ACME, second)).isTrue();
    assertThat(suites().replace(ACME, FIRST.next(List.of()))).isFalse();
    assertThat(suites().find(ACME, RECEPTION)).contains(second);
  }

  @Test
  void oneRunOfAnAgentIsUnderWayUnlessItIsStale() {
    suites().replace(ACME, FIRST);
    assertThat(runs().begin(GLOBEX, run(1, GLOBEX), LONG_AGO)).isFalse();

    assertThat(runs().begin(ACME, run(1, ACME), LONG_AGO)).isTrue();
    assertThat(runs().begin(ACME, run(2, ACME), LONG_AGO)).isFalse();
    assertThat(runs().begin(ACME, run(3, ACME), NOON.plusMillis(1))).as("stale").isTrue();
    runs().end(ACME, run(1, ACME), NOON);
    assertThat(runs().begin(ACME, run(4, ACME), LONG_AGO)).as("another is under way").isFalse();
    runs().end(ACME, run(3, ACME), NOON);
    assertThat(runs().begin(ACME, run(4, ACME), LONG_AGO)).isTrue();
  }

  @Test
  void resultsAreWrittenEachAlone() {
    suites().replace(ACME, FIRST);
    SuiteRun run = run(1, ACME);
    runs().begin(ACME, run, LONG_AGO);
    TestResult passed =
        new TestResult(
            Tests.CURIOUS,
            TestResult.State.PASSED,
            List.of(new Verdict("polite", Verdict.Judgement.NOT_MET, "It was rude.", false)),
            "They talked.");

    runs().keepStage(ACME, run.id(), "agent_7");
    runs().keepResult(ACME, run.id(), 1, passed, NOON.plusSeconds(5));
    runs().keepResult(GLOBEX, run.id(), 0, passed, NOON);
    runs().end(ACME, run, NOON.plusSeconds(9));

    SuiteRun stored = runs().find(ACME, run.id()).orElseThrow();
    assertThat(stored.results()).containsExactly(run.results().get(0), passed);
    assertThat(stored.stage()).isEqualTo("agent_7");
    assertThat(stored.endedAt()).contains(NOON.plusSeconds(9));
    assertThat(stored.startedBy()).isEqualTo("ada");
    assertThat(runs().find(GLOBEX, run.id())).isEmpty();
    assertThat(runs().list(GLOBEX, RECEPTION, 10)).isEmpty();
  }

  @Test
  void whatWasSaidIsKeptForItsOrganization() {
    List<Line> lines =
        List.of(
            new Line(Line.Who.AGENT, 0, "", "Hello."),
            new Line(Line.Who.TOOL, 3, "order_state", "Done."),
            new Line(Line.Who.PERSONA, 4, "", "Bye."));
    runs().keepTranscript(ACME, run(1, ACME).id(), 0, lines);

    assertThat(runs().transcript(ACME, run(1, ACME).id(), 0)).isEqualTo(lines);
    assertThat(runs().transcript(ACME, run(1, ACME).id(), 1)).isEmpty();
    assertThat(runs().transcript(GLOBEX, run(1, ACME).id(), 0)).isEmpty();
  }

  @Test
  void allThatWasSaidInARunIsReadAtOnce() {
    List<Line> bye = List.of(new Line(Line.Who.PERSONA, 4, "", "Bye."));
    runs().keepTranscript(ACME, run(1, ACME).id(), 0, List.of(Tests.HELLO));
    runs().keepTranscript(ACME, run(1, ACME).id(), 12, bye);
    runs().keepTranscript(ACME, run(2, ACME).id(), 1, bye);

    assertThat(runs().transcripts(ACME, run(1, ACME).id()))
        .containsOnly(entry(0, List.of(Tests.HELLO)), entry(12, bye));
    assertThat(runs().transcripts(ACME, run(3, ACME).id())).isEmpty();
    assertThat(runs().transcripts(GLOBEX, run(1, ACME).id())).isEmpty();
  }

  @Test
  void silentRunsAreFoundUntilTheyEnd() {
    suites().replace(ACME, FIRST);
    SuiteRun run = run(1, ACME);
    runs().begin(ACME, run, LONG_AGO);

    assertThat(runs().listSilent(NOON, 5)).isEmpty();
    assertThat(runs().listSilent(NOON.plusSeconds(1), 5)).containsExactly(run);
    runs().keepResult(ACME, run.id(), 0, run.results().get(0), NOON.plusSeconds(60));
    assertThat(runs().listSilent(NOON.plusSeconds(60), 5)).isEmpty();
    runs().end(ACME, run, NOON);
    assertThat(runs().listSilent(NOON.plusSeconds(600), 5)).isEmpty();
  }

  @Test
  void newestRunsComeFirstAndOldOnesAreForgotten() {
    suites().replace(ACME, FIRST);
    for (int number = 1; number <= 4; number++) {
      runs().begin(ACME, run(number, ACME), NOON.plusMillis(1));
      runs().keepTranscript(ACME, run(number, ACME).id(), 0, List.of(Tests.HELLO));
    }
    assertThat(runs().list(ACME, RECEPTION, 3))
        .extracting(SuiteRun::id)
        .containsExactly(run(4, ACME).id(), run(3, ACME).id(), run(2, ACME).id());

    runs().prune(GLOBEX, RECEPTION, 1);
    runs().prune(ACME, RECEPTION, 2);

    assertThat(runs().list(ACME, RECEPTION, 9)).hasSize(2);
    assertThat(runs().transcript(ACME, run(2, ACME).id(), 0)).isEmpty();
    assertThat(runs().transcript(ACME, run(3, ACME).id(), 0)).hasSize(1);
  }

  private static SuiteRun run(int number, OrganizationId organization) {
    return new SuiteRun(
        RunId.parse("019a0000-0000-7000-8000-00000000000" + number),
        RECEPTION,
        organization,
        2,
        0,
        "",
        NOON,
        "ada",
        Optional.empty(),
        List.of(TestResult.waiting(Tests.HURRIED), TestResult.waiting(Tests.CURIOUS)));
  }
}
