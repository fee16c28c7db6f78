package com.creativeai.agents.suite;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.port.AgentProvider;
import com.creativeai.agents.port.SimulatedTalks;
import com.creativeai.platform.event.LiveTopics;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds the test calls of runs beside everything else (TS4). */
@ApplicationScoped
public class HoldTests {
  /** Of a whole run. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  /** Oftener than a run may be silent. */
  private static final Duration BEAT = Duration.ofMinutes(1);

  private static final int MOST_ON_NODE = 6;

  @Inject AgentProvider provider;
  @Inject AgentAccounts accounts;
  @Inject SimulatedTalks talks;
  @Inject RunStore runs;
  @Inject EndRun endings;
  @Inject LiveTopics topics;
  @Inject Clock clock;
  @Resource ManagedExecutorService managed;

  private final Executor executor;
  private final Semaphore room = new Semaphore(MOST_ON_NODE, true);

  public HoldTests() {
    executor = task -> managed.execute(task);
  }

  HoldTests(Executor executor) {
    this.executor = executor;
  }

  void begin(SuiteRun run, AgentSpec spec) {
    RunningSuite running = new RunningSuite(this, run, spec);
    try {
      executor.execute(running::begin);
    } catch (RejectedExecutionException stopping) {
      endings.end(run, TestResult.State.INTERRUPTED, "The server is being stopped.");
    }
  }

  void alongside(Runnable work) {
    executor.execute(work);
  }

  /** Waits for room on this node, for a beat at most; false when there is none. */
  boolean enter(Instant deadline) {
    long left = Duration.between(clock.instant(), deadline).toMillis();
    long millis = Math.min(left, BEAT.toMillis());
    try {
      return millis > 0 && room.tryAcquire(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether a test that found no room may wait on. */
  boolean isTime(Instant deadline) {
    return clock.instant().isBefore(deadline) && !Thread.currentThread().isInterrupted();
  }

  void leave() {
    room.release();
  }

  void keep(SuiteRun run, int test, TestResult result) {
    runs.keepResult(run.organization(), run.id(), test, result, clock.instant());
    topics.publish(new RunTopic(run.agent()), run.id());
  }
}
