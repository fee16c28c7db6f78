package com.creativeai.platform.observability;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks all dependencies at the same time. Answers are kept for two seconds, so that the public
 * readiness address cannot be used to load providers.
 */
@ApplicationScoped
public class DependencyProbes {
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final long PATIENCE_MILLIS = 3_000;

  @Inject @Any Instance<Dependency> dependencies;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  private volatile Readings last = new Readings(Instant.EPOCH, List.of());

  /**
   * What one dependency answered.
   *
   * @param error empty when it is up
   */
  public record Reading(String name, boolean required, boolean up, long millis, String error) {}

  private record Readings(Instant at, List<Reading> readings) {}

  public synchronized List<Reading> read() {
    Instant now = clock.instant();
    if (last.at().plus(FRESH).isBefore(now)) {
      last = new Readings(now, ask());
    }
    return last.readings();
  }

  private List<Reading> ask() {
    record Asked(Dependency dependency, Future<Reading> answer) {}

    List<Asked> asked =
        dependencies.stream()
            .map(one -> new Asked(one, executor.submit(() -> probe(one))))
            .toList();
    return asked.stream().map(one -> await(one.dependency(), one.answer())).toList();
  }

  private Reading probe(Dependency dependency) {
    long start = clock.millis();
    String error = "";
    try {
      dependency.probe();
    } catch (RuntimeException down) {
      error = down.getClass().getSimpleName() + ": " + down.getMessage();
    }
    return new Reading(
        dependency.name(), dependency.isRequired(), error.isEmpty(), clock.millis() - start, error);
  }

  private static Reading await(Dependency dependency, Future<Reading> answer) {
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException silent) {
      answer.cancel(true);
      return silent(dependency, "no answer within " + PATIENCE_MILLIS + " ms");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return silent(dependency, "interrupted");
    } catch (ExecutionException impossible) {
      return silent(dependency, String.valueOf(impossible.getCause()));
    }
  }

  private static Reading silent(Dependency dependency, String error) {
    return new Reading(dependency.name(), dependency.isRequired(), false, PATIENCE_MILLIS, error);
  }
}
