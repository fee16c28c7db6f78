package com.creativeai.agents.suite;

import com.creativeai.agents.AgentSpec;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One run while it goes on: a few workers take one test after the other, the last test ends it. */
final class RunningSuite {
  private static final int PARALLEL = 3;
  private static final System.Logger LOG = System.getLogger(RunningSuite.class.getName());

  private final HoldTests tests;
  private final SuiteRun run;
  private final AgentSpec spec;
  private final Instant deadline;
  private final Queue<Integer> next = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open;
  private volatile ProvidedAgent stage = ProvidedAgent.NONE;

  RunningSuite(HoldTests tests, SuiteRun run, AgentSpec spec) {
    this.tests = tests;
    this.run = run;
    this.spec = spec;
    deadline = run.startedAt().plus(HoldTests.LONGEST);
    open = new AtomicInteger(run.results().size());
    IntStream.range(0, run.results().size()).forEach(next::add);
  }

  /** Makes the agent that is tested; without one every test ends for the same reason. */
  void begin() {
    try {
      stage = tests.provider.create(tests.accounts.of(run.organization()), run.provided(), spec);
      tests.runs.keepStage(run.organization(), run.id(), stage.id());
    } catch (RuntimeException failed) {
      TestResult reason = ended(run.results().get(0), failed);
      finish(reason.state(), reason.detail());
      return;
    }
    int workers = Math.min(PARALLEL, run.results().size());
    for (int started = 1; started < workers; started++) {
      alongside();
    }
    work();
  }

  private void alongside() {
    try {
      tests.alongside(this::work);
    } catch (RejectedExecutionException full) {
      LOG.log(System.Logger.Level.WARNING, "step=test-agent run=" + run.id(), full);
    }
  }

  private void work() {
    for (Integer test = next.poll(); test != null; test = next.poll()) {
      attempt(test);
      if (open.decrementAndGet() == 0) {
        finish(TestResult.State.BROKEN, "Its result could not be stored.");
      }
    }
  }

  /** One that cannot even be written down keeps none of the others from their turn. */
  private void attempt(int test) {
    try {
      while (!tests.enter(deadline)) {
        if (!tests.isTime(deadline)) {
          tests.keep(
              run, test, result(test).ended(TestResult.State.TOO_LATE, "The time was over."));
          return;
        }
        // It still waits: nobody takes the run for one of a server that stopped (TS5).
        tests.keep(run, test, result(test));
      }
      try {
        hold(test);
      } finally {
        tests.leave();
      }
    } catch (RuntimeException notStored) {
      LOG.log(System.Logger.Level.ERROR, "step=test-agent run=" + run.id(), notStored);
    }
  }

  private void hold(int test) {
    tests.keep(run, test, result(test).running());
    TestResult came;
    try {
      TestCall wanted = result(test).test();
      SimulatedTalk talk = tests.talks.hold(stage, wanted.persona(), spec, wanted.mostTurns());
      tests.runs.keepTranscript(run.organization(), run.id(), test, talk.lines());
      came = result(test).judged(spec.criteria(), talk);
    } catch (RuntimeException failed) {
      came = ended(result(test), failed);
    }
    tests.keep(run, test, came);
  }

  private TestResult result(int test) {
    return run.results().get(test);
  }

  private TestResult ended(TestResult result, RuntimeException failed) {
    if (failed instanceof ProviderRejected) {
      return result.ended(TestResult.State.REFUSED, String.valueOf(failed.getMessage()));
    }
    if (failed instanceof ProviderUnavailable) {
      return result.ended(TestResult.State.UNAVAILABLE, String.valueOf(failed.getMessage()));
    }
    LOG.log(System.Logger.Level.ERROR, "step=test-agent run=" + run.id(), failed);
    return result.ended(TestResult.State.BROKEN, "Something went wrong.");
  }

  /** As it is stored by now; should that fail, it is swept up later. */
  private void finish(TestResult.State why, String detail) {
    try {
      SuiteRun stored = tests.runs.find(run.organization(), run.id()).orElse(run);
      tests.endings.end(stored, why, detail);
    } catch (RuntimeException notStored) {
      LOG.log(System.Logger.Level.ERROR, "step=end-test-run run=" + run.id(), notStored);
    }
  }
}
