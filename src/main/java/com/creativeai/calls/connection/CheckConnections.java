package com.creativeai.calls.connection;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.limit.Allowance;
import com.creativeai.platform.limit.RateLimit;
import com.creativeai.platform.limit.RateLimiter;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs all checks now (CC2, CC7). */
@ApplicationScoped
public class CheckConnections {
  private static final Logger LOG = System.getLogger(CheckConnections.class.getName());
  private static final RateLimit BEGINNINGS = new RateLimit(6, Duration.ofMinutes(1), 4);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Resource ManagedExecutorService managed;
  @Inject @Any Instance<Probe> beans;
  @Inject LastFindings last;
  @Inject AgentAccounts accounts;
  @Inject LiveTopics topics;
  @Inject RateLimiter limiter;
  @Inject Clock clock;

  private final Map<OrganizationId, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private List<Probe> probes = List.of();
  private Executor executor = Runnable::run;
  private Duration patience = PATIENCE;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // It fills the fields before anything is asked of the bean.
  public CheckConnections() {}

  @SuppressWarnings("NullAway.Init") // There are no beans to find.
  CheckConnections(
      List<Probe> probes,
      LastFindings last,
      AgentAccounts accounts,
      LiveTopics topics,
      RateLimiter limiter,
      Clock clock,
      Executor executor,
      Duration patience) {
    this.probes = probes;
    this.last = last;
    this.accounts = accounts;
    this.topics = topics;
    this.limiter = limiter;
    this.clock = clock;
    this.executor = executor;
    this.patience = patience;
  }

  @PostConstruct
  void start() {
    probes = beans.stream().toList();
    executor = managed;
  }

  /**
   * Begins and does not wait.
   *
   * @param subject of the caller who asks
   * @return done when every check is known, within 10 s
   */
  public CompletableFuture<Void> begin(OrganizationId organization, String subject) {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> before = running.putIfAbsent(organization, mine);
    if (before != null) {
      return before;
    }
    try {
      take(organization);
      run(new Probe.Asker(organization, subject, accounts.connectedAt(organization)), mine);
    } catch (RuntimeException refused) {
      running.remove(organization);
      // Somebody may wait for it already.
      mine.complete(null);
      throw refused;
    }
    return mine;
  }

  private void take(OrganizationId organization) {
    Allowance allowance = limiter.take("CHECK_CONNECTIONS " + organization, BEGINNINGS);
    if (!allowance.isGranted()) {
      throw ProblemException.until(
          CommonProblem.TOO_MANY_REQUESTS,
          "Your organization checked its connections many times within a minute. Wait a moment.",
          allowance.retryAfter());
    }
  }

  private void run(Probe.Asker asker, CompletableFuture<Void> done) {
    last.begin(asker.organization());
    ConnectionsChanged topic = new ConnectionsChanged(asker.organization());
    topics.publish(topic, topic);
    CompletableFuture<?>[] runs =
        probes.stream()
            .map(
                probe ->
                    new ProbeRun(probe, asker, (check, finding) -> note(asker, check, finding)))
            .map(run -> run.begin(executor, patience))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(runs)
        .whenComplete(
            (nothing, impossible) -> {
              running.remove(asker.organization());
              LOG.log(
                  Level.INFO,
                  "event=connections-checked organization={0} failed={1}",
                  asker.organization(),
                  last.countFailed(asker));
              topics.publish(topic, topic);
              done.complete(null);
            });
  }

  private void note(Probe.Asker asker, Check check, Finding finding) {
    last.note(asker, check, finding, clock.instant());
    ConnectionsChanged topic = new ConnectionsChanged(asker.organization());
    topics.publish(topic, topic);
  }

  /** For those who wait in a request. */
  public void check(OrganizationId organization, String subject) {
    begin(organization, subject)
        .copy()
        .completeOnTimeout(null, 2 * patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
