package com.creativeai.calls.connection;

import static com.creativeai.calls.connection.Check.CALLER_IDS;
import static com.creativeai.calls.connection.Check.QUOTA;
import static com.creativeai.calls.connection.Check.TWILIO_CREDENTIALS;
import static com.creativeai.calls.connection.Found.ACME;
import static com.creativeai.calls.connection.Found.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.limit.NodeRateLimiter;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** CC2, CC6, CC7: running checks. */
class CheckConnectionsTest {
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(10);

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final LastFindings last = new LastFindings();
  private final InMemoryAccounts connected = new InMemoryAccounts();
  private final AgentAccounts accounts = connected.over(new ElevenLabsSettings());
  private final LiveTopics topics = new LiveTopics();

  @Test
  void findingIsKeptWithItsTime() {
    checks(Runnable::run, LONG, probe(found(CALLER_IDS, Verdict.NO_CALLER_ID), CALLER_IDS))
        .check(ACME, "dana");

    CheckResult result = last.read(ACME, Optional.empty(), CALLER_IDS);
    assertThat(result.finding().verdict()).isEqualTo(Verdict.NO_CALLER_ID);
    assertThat(result.at()).contains(NOON);
    assertThat(result.underWay()).isFalse();
  }

  @Test
  void whatIsOfAnOrganizationIsNotToldToOthers() {
    Probe probe =
        probe(
            report -> {
              report.found(CALLER_IDS, Finding.of(Verdict.CALLER_IDS_OWNED));
              report.found(QUOTA, Finding.of(Verdict.WITHIN_QUOTA));
            },
            CALLER_IDS,
            QUOTA);
    checks(Runnable::run, LONG, probe).check(ACME, "dana");

    assertThat(verdict(GLOBEX, CALLER_IDS)).isEqualTo(Verdict.NEVER_CHECKED);
    assertThat(verdict(GLOBEX, QUOTA)).isEqualTo(Verdict.WITHIN_QUOTA);
  }

  /** A15. */
  @Test
  void whatIsOfAnOwnAccountIsToldToItsOrganizationOnly() {
    Probe probe =
        probe(
            report -> {
              report.found(QUOTA, Finding.of(Verdict.QUOTA_USED_UP));
              report.found(TWILIO_CREDENTIALS, Finding.of(Verdict.ACCEPTED));
            },
            QUOTA,
            TWILIO_CREDENTIALS);
    connected.connect(ACME, "sandbox-of-acme-only", "", NOON);
    checks(Runnable::run, LONG, probe).check(ACME, "dana");

    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.QUOTA_USED_UP);
    assertThat(verdict(GLOBEX, QUOTA)).isEqualTo(Verdict.NEVER_CHECKED);
    assertThat(verdict(GLOBEX, TWILIO_CREDENTIALS)).isEqualTo(Verdict.ACCEPTED);
    connected.remove(ACME);
    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.NEVER_CHECKED);
  }

  /** CC6, A15: nor is it told of another key, which may be of another account. */
  @Test
  void whatIsOfAReplacedKeyIsNotToldOfTheNewOne() {
    Probe probe =
        probe(
            report -> {
              report.found(QUOTA, Finding.of(Verdict.QUOTA_USED_UP));
              report.found(CALLER_IDS, Finding.of(Verdict.CALLER_IDS_OWNED));
            },
            QUOTA,
            CALLER_IDS);
    connected.connect(ACME, "sandbox-of-acme-only", "", NOON);
    checks(Runnable::run, LONG, probe).check(ACME, "dana");
    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.QUOTA_USED_UP);

    connected.connect(ACME, "sandbox-other-of-acme", "", NOON.plusSeconds(1));

    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.NEVER_CHECKED);
    assertThat(verdict(ACME, CALLER_IDS)).isEqualTo(Verdict.CALLER_IDS_OWNED);
    connected.remove(ACME);
    connected.connect(ACME, "sandbox-third-of-acme", "", NOON.plusSeconds(2));
    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.NEVER_CHECKED);
  }

  @Test
  void slowCheckFailsAndIsNotHeardLater() throws InterruptedException {
    CountDownLatch late = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Probe slow =
        probe(
            report -> {
              await(late);
              report.found(QUOTA, Finding.of(Verdict.WITHIN_QUOTA));
              over.countDown();
            },
            QUOTA);
    checks(threads(), Duration.ofMillis(50), slow).check(ACME, "dana");
    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.TOO_SLOW);

    late.countDown();
    assertThat(over.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.TOO_SLOW);
  }

  @Test
  void brokenProbeLeavesTheOthersAlone() {
    Probe broken =
        probe(
            report -> {
              throw new IllegalStateException("a bug");
            },
            QUOTA);
    checks(Runnable::run, LONG, broken, probe(found(CALLER_IDS, Verdict.NO_CALLER_ID), CALLER_IDS))
        .check(ACME, "dana");

    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.BROKEN);
    assertThat(verdict(ACME, CALLER_IDS)).isEqualTo(Verdict.NO_CALLER_ID);
  }

  @Test
  void everyFindingIsToldAtOnce() {
    List<List<Boolean>> underWay = new ArrayList<>();
    topics.subscribe(
        new ConnectionsChanged(ACME),
        news ->
            underWay.add(
                List.of(
                    last.read(ACME, Optional.empty(), TWILIO_CREDENTIALS).underWay(),
                    last.read(ACME, Optional.empty(), CALLER_IDS).underWay())));
    Probe probe =
        probe(
            report -> {
              report.found(TWILIO_CREDENTIALS, Finding.of(Verdict.ACCEPTED));
              report.found(CALLER_IDS, Finding.of(Verdict.NO_CALLER_ID));
            },
            TWILIO_CREDENTIALS,
            CALLER_IDS);

    checks(Runnable::run, LONG, probe).check(ACME, "dana");

    assertThat(underWay)
        .startsWith(List.of(true, true), List.of(false, true), List.of(false, false));
  }

  @Test
  void whoAsksMeanwhileGetsTheRunningOne() {
    CountDownLatch latch = new CountDownLatch(1);
    Probe waiting =
        probe(
            report -> {
              await(latch);
              report.found(QUOTA, Finding.of(Verdict.NO_QUOTA));
            },
            QUOTA);
    CheckConnections checks = checks(threads(), LONG, waiting);

    CompletableFuture<Void> first = checks.begin(ACME, "dana");
    CompletableFuture<Void> second = checks.begin(ACME, "erin");
    CompletableFuture<Void> others = checks.begin(GLOBEX, "finn");

    assertThat(second).isSameAs(first);
    assertThat(others).isNotSameAs(first);
    latch.countDown();
    first.join();
    assertThat(verdict(ACME, QUOTA)).isEqualTo(Verdict.NO_QUOTA);
  }

  @Test
  void organizationCannotStormTheProviders() {
    CheckConnections checks = checks(Runnable::run, LONG, probe(report -> {}, QUOTA));
    for (int time = 0; time < 4; time++) {
      checks.check(ACME, "dana");
    }

    assertThatThrownBy(() -> checks.begin(ACME, "dana"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
              assertThat(refused.retryAfter()).isPresent();
            });
    checks.check(GLOBEX, "finn");
    assertThat(last.read(ACME, Optional.empty(), QUOTA).underWay()).isFalse();
  }

  private Verdict verdict(OrganizationId organization, Check check) {
    return last.read(organization, accounts.connectedAt(organization), check).finding().verdict();
  }

  private CheckConnections checks(Executor executor, Duration patience, Probe... probes) {
    return new CheckConnections(
        List.of(probes),
        last,
        accounts,
        topics,
        new NodeRateLimiter(clock),
        clock,
        executor,
        patience);
  }

  private static Executor threads() {
    return task -> {
      Thread thread = new Thread(task, "checks");
      thread.setDaemon(true);
      thread.start();
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Consumer<Probe.Report> found(Check check, Verdict verdict) {
    return report -> report.found(check, Finding.of(verdict));
  }

  private static Probe probe(Consumer<Probe.Report> work, Check... checks) {
    return new Probe() {
      @Override
      public Set<Check> checks() {
        return Set.of(checks);
      }

      @Override
      public void run(Asker asker, Report report) {
        work.accept(report);
      }
    };
  }
}
