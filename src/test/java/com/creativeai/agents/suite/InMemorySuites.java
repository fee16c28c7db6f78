package com.creativeai.agents.suite;

import com.creativeai.agents.AgentId;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Suites and runs in memory. */
public final class InMemorySuites implements SuiteStore, RunStore {
  private record Owned(OrganizationId organization, Suite suite) {}

  private record Heard(SuiteRun run, Instant at) {}

  private final Map<AgentId, Owned> suites = new HashMap<>();
  private final Map<AgentId, SuiteRun> running = new HashMap<>();
  private final Map<RunId, Heard> runs = new ConcurrentHashMap<>();
  private final Map<String, List<Line>> talks = new ConcurrentHashMap<>();

  @Override
  public synchronized Optional<Suite> find(OrganizationId organization, AgentId agent) {
    return Optional.ofNullable(suites.get(agent))
        .filter(owned -> owned.organization().equals(organization))
        .map(Owned::suite);
  }

  @Override
  public synchronized boolean replace(OrganizationId organization, Suite suite) {
    Owned there = suites.get(suite.agent());
    boolean fits =
        there == null
            ? suite.revision() == 1
            : there.organization().equals(organization)
                && there.suite().revision() == suite.revision() - 1;
    if (fits) {
      suites.put(suite.agent(), new Owned(organization, suite));
    }
    return fits;
  }

  @Override
  public synchronized boolean begin(OrganizationId organization, SuiteRun run, Instant stale) {
    SuiteRun other = running.get(run.agent());
    boolean free = other == null || other.startedAt().isBefore(stale);
    if (!free || find(organization, run.agent()).isEmpty()) {
      return false;
    }
    running.put(run.agent(), run);
    runs.put(run.id(), new Heard(run, run.startedAt()));
    return true;
  }

  @Override
  public Optional<SuiteRun> find(OrganizationId organization, RunId id) {
    return Optional.ofNullable(runs.get(id))
        .map(Heard::run)
        .filter(run -> run.organization().equals(organization));
  }

  @Override
  public List<SuiteRun> list(OrganizationId organization, AgentId agent, int most) {
    return runs.values().stream()
        .map(Heard::run)
        .filter(run -> run.organization().equals(organization) && run.agent().equals(agent))
        .sorted(Comparator.comparing((SuiteRun run) -> run.id().toString()).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public void keepStage(OrganizationId organization, RunId id, String stage) {
    change(
        organization,
        id,
        heard ->
            new Heard(
                copy(heard.run(), stage, heard.run().results(), heard.run().endedAt()),
                heard.at()));
  }

  @Override
  public void keepResult(
      OrganizationId organization, RunId id, int test, TestResult result, Instant at) {
    change(
        organization,
        id,
        heard -> {
          List<TestResult> results = new ArrayList<>(heard.run().results());
          results.set(test, result);
          return new Heard(
              copy(heard.run(), heard.run().stage(), results, heard.run().endedAt()), at);
        });
  }

  @Override
  public void keepTranscript(OrganizationId organization, RunId id, int test, List<Line> lines) {
    talks.put(organization + ":" + id + ":" + test, List.copyOf(lines));
  }

  @Override
  public List<Line> transcript(OrganizationId organization, RunId id, int test) {
    return talks.getOrDefault(organization + ":" + id + ":" + test, List.of());
  }

  @Override
  public Map<Integer, List<Line>> transcripts(OrganizationId organization, RunId id) {
    String run = organization + ":" + id + ":";
    Map<Integer, List<Line>> found = new HashMap<>();
    talks.forEach(
        (key, lines) -> {
          if (key.startsWith(run)) {
            found.put(Integer.valueOf(key.substring(run.length())), lines);
          }
        });
    return found;
  }

  @Override
  public synchronized void end(OrganizationId organization, SuiteRun run, Instant at) {
    change(
        organization,
        run.id(),
        heard ->
            new Heard(
                copy(heard.run(), heard.run().stage(), heard.run().results(), Optional.of(at)),
                heard.at()));
    running.computeIfPresent(
        run.agent(), (agent, there) -> there.id().equals(run.id()) ? null : there);
  }

  @Override
  public List<SuiteRun> listSilent(Instant since, int most) {
    return runs.values().stream()
        .filter(heard -> heard.run().endedAt().isEmpty() && heard.at().isBefore(since))
        .map(Heard::run)
        .limit(most)
        .toList();
  }

  @Override
  public void prune(OrganizationId organization, AgentId agent, int kept) {
    list(organization, agent, Integer.MAX_VALUE).stream()
        .skip(kept)
        .forEach(
            run -> {
              runs.remove(run.id());
              talks.keySet().removeIf(key -> key.contains(run.id().toString()));
            });
  }

  private void change(
      OrganizationId organization, RunId id, java.util.function.UnaryOperator<Heard> how) {
    runs.computeIfPresent(
        id,
        (key, heard) -> heard.run().organization().equals(organization) ? how.apply(heard) : heard);
  }

  private static SuiteRun copy(
      SuiteRun run, String stage, List<TestResult> results, Optional<Instant> endedAt) {
    return new SuiteRun(
        run.id(),
        run.agent(),
        run.organization(),
        run.version(),
        run.revision(),
        stage,
        run.startedAt(),
        run.startedBy(),
        endedAt,
        results);
  }
}
