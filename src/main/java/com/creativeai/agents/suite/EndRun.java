package com.creativeai.agents.suite;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.agents.port.AgentProvider;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Ends runs: those that are through, and those of which nothing is heard any more (TS5). */
@ApplicationScoped
public class EndRun {
  /** Longer than one test call may take; those that wait say so every minute. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private static final int MOST_AT_ONCE = 20;
  private static final System.Logger LOG = System.getLogger(EndRun.class.getName());

  @Inject RunStore runs;
  @Inject AgentProvider provider;
  @Inject AgentAccounts accounts;
  @Inject LiveTopics topics;
  @Inject Clock clock;

  public EndRun() {}

  public EndRun(
      RunStore runs,
      AgentProvider provider,
      AgentAccounts accounts,
      LiveTopics topics,
      Clock clock) {
    this.runs = runs;
    this.provider = provider;
    this.accounts = accounts;
    this.topics = topics;
    this.clock = clock;
  }

  /** Ends what a node left behind that stopped meanwhile. */
  public void sweep() {
    List<SuiteRun> silent = runs.listSilent(clock.instant().minus(SILENCE), MOST_AT_ONCE);
    silent.forEach(run -> end(run, TestResult.State.INTERRUPTED, "The server was stopped."));
  }

  /**
   * Ends a run.
   *
   * @param why what has become of tests that are not over
   */
  void end(SuiteRun run, TestResult.State why, String detail) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<TestResult> results = run.results();
    for (int at = 0; at < results.size(); at++) {
      if (!results.get(at).state().isEnd()) {
        TestResult ended = results.get(at).ended(why, detail);
        runs.keepResult(run.organization(), run.id(), at, ended, now);
      }
    }
    strike(run);
    runs.end(run.organization(), run, now);
    topics.publish(new RunTopic(run.agent()), run.id());
    LOG.log(
        System.Logger.Level.INFO,
        "step=test-agent agent={0} run={1} passed={2} of={3}",
        run.agent(),
        run.id(),
        run.passed(),
        results.size());
  }

  /** What stays behind at the provider costs nothing and speaks on no call. */
  private void strike(SuiteRun run) {
    if (run.stage().isEmpty()) {
      return;
    }
    try {
      provider.remove(
          run.provided(), new ProvidedAgent(accounts.of(run.organization()), run.stage()));
    } catch (ProviderRejected | ProviderUnavailable failed) {
      LOG.log(
          System.Logger.Level.WARNING, "step=remove-tested-agent provided=" + run.stage(), failed);
    }
  }
}
