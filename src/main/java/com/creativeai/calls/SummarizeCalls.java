package com.creativeai.calls;

import com.creativeai.calls.model.CallFigures;
import com.creativeai.calls.model.CallStatistics;
import com.creativeai.calls.model.CallSummary;
import com.creativeai.platform.limit.RecentlyUsed;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tells how calls went in a span, and in the span before it (CALL-7). */
@ApplicationScoped
public class SummarizeCalls {
  /** The longest span; with the one before it twice as much is looked at. */
  public static final Duration LONGEST = Duration.ofDays(92);

  private static final int MOST_ORGANIZATIONS = 100;

  @Inject CallStatistics statistics;
  @Inject Clock clock;

  /** Who was asked about lately; the one asked about longest ago makes room. */
  private final Map<OrganizationId, CallTally> tallies = new RecentlyUsed<>(MOST_ORGANIZATIONS);

  public SummarizeCalls() {}

  public SummarizeCalls(CallStatistics statistics, Clock clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  /**
   * The figures of a span of at most {@link #LONGEST}.
   *
   * @param begins where the parts of the span begin, in order; the first is where the span begins
   * @param until the first moment after the span
   */
  public CallSummary summarize(OrganizationId organization, List<Instant> begins, Instant until) {
    Instant from = begins.get(0);
    check(from, until);
    List<Instant> bounds = new ArrayList<>(begins);
    bounds.add(0, from.minus(Duration.between(from, until)));
    bounds.add(until);
    List<CallFigures> figures = tally(organization).between(bounds, clock.instant());
    CallFigures before = figures.get(0);
    List<CallFigures> parts = figures.subList(1, figures.size());
    return new CallSummary(
        from,
        until,
        statistics.countActive(organization),
        parts.stream().reduce(CallFigures.NONE, CallFigures::plus),
        before,
        IntStream.range(0, begins.size())
            .mapToObj(number -> new CallSummary.Part(begins.get(number), parts.get(number).total()))
            .toList());
  }

  private static void check(Instant from, Instant until) {
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      String words = "After the beginning, by at most " + LONGEST.toDays() + " days.";
      throw new ProblemException(
          CommonProblem.INVALID_REQUEST, words, List.of(new FieldError("to", words)));
    }
  }

  private CallTally tally(OrganizationId organization) {
    synchronized (tallies) {
      return tallies.computeIfAbsent(organization, id -> new CallTally(id, statistics));
    }
  }
}
