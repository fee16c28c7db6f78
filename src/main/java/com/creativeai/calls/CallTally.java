package com.creativeai.calls;

import com.creativeai.calls.model.CallFigures;
import com.creativeai.calls.model.CallStatistics;
import com.creativeai.platform.security.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an organization's calls by quarters of an hour, which every time zone's days are
 * made of. They are counted once; afterwards only those of calls that have changed meanwhile, which
 * the store tells by an index. So the figures are those of the store, whichever node changed it.
 */
class CallTally {
  private static final long QUARTER = 15 * 60;

  /** Nodes' clocks differ, and a change is stamped before it is stored. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  /** More changes than this are not worth following one by one. */
  private static final int MOST_CHANGES = 200;

  private final OrganizationId organization;
  private final CallStatistics statistics;
  private final NavigableMap<Instant, CallFigures> counted = new TreeMap<>();

  /** Where what is counted begins and ends; nothing is counted yet while they are absent. */
  private @Nullable Instant first;

  private @Nullable Instant last;
  private Instant knownUntil = Instant.EPOCH;

  CallTally(OrganizationId organization, CallStatistics statistics) {
    this.organization = organization;
    this.statistics = statistics;
  }

  /** The figures of the calls placed from each bound until before the next; at least two bounds. */
  List<CallFigures> between(List<Instant> bounds, Instant now) {
    List<Span> spans =
        IntStream.range(1, bounds.size())
            .mapToObj(next -> new Span(bounds.get(next - 1), bounds.get(next)))
            .toList();
    List<CallFigures> whole = ofWholeQuarters(spans, now);
    return IntStream.range(0, spans.size())
        .mapToObj(number -> whole.get(number).plus(ofRest(spans.get(number))))
        .toList();
  }

  private synchronized List<CallFigures> ofWholeQuarters(List<Span> spans, Instant now) {
    refresh(now);
    Instant begin = spans.get(0).begin();
    Instant end = spans.get(spans.size() - 1).end();
    if (begin.isBefore(end)) {
      cover(begin, end);
    }
    return spans.stream().map(this::counted).toList();
  }

  private CallFigures counted(Span span) {
    return span.hasQuarters()
        ? counted.subMap(span.begin(), span.end()).values().stream()
            .reduce(CallFigures.NONE, CallFigures::plus)
        : CallFigures.NONE;
  }

  /** What no whole quarter has, which is read each time: beside those who ask for other spans. */
  private CallFigures ofRest(Span span) {
    return span.hasQuarters()
        ? read(span.from(), span.begin()).plus(read(span.end(), span.until()))
        : read(span.from(), span.until());
  }

  private void refresh(Instant now) {
    if (first != null) {
      List<Instant> changed =
          statistics.listPlacedOfChanged(organization, knownUntil.minus(OVERLAP), MOST_CHANGES);
      if (changed.size() == MOST_CHANGES) {
        forget();
      } else {
        changed.stream().map(CallTally::quarter).distinct().forEach(this::recount);
      }
    }
    knownUntil = now;
  }

  private void recount(Instant quarter) {
    if (isCounted(quarter)) {
      counted.remove(quarter);
      count(quarter, quarter.plusSeconds(QUARTER));
    }
  }

  private boolean isCounted(Instant quarter) {
    return first != null && last != null && !quarter.isBefore(first) && quarter.isBefore(last);
  }

  private void forget() {
    counted.clear();
    first = null;
    last = null;
  }

  /** Counts what lies between the span and what is counted already, so that there is no hole. */
  private void cover(Instant begin, Instant end) {
    if (first == null || last == null) {
      count(begin, end);
      first = begin;
      last = end;
      return;
    }
    if (begin.isBefore(first)) {
      count(begin, first);
      first = begin;
    }
    if (end.isAfter(last)) {
      count(last, end);
      last = end;
    }
  }

  private void count(Instant begin, Instant end) {
    counted.putAll(statistics.figures(organization, begin, end, CallTally::quarter));
  }

  private CallFigures read(Instant from, Instant until) {
    return from.isBefore(until)
        ? statistics
            .figures(organization, from, until, any -> from)
            .getOrDefault(from, CallFigures.NONE)
        : CallFigures.NONE;
  }

  private static Instant quarter(Instant moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), QUARTER) * QUARTER);
  }

  /** From a moment until before another, and the whole quarters between them. */
  private record Span(Instant from, Instant until) {
    Instant begin() {
      return quarter(from.plusSeconds(QUARTER).minusNanos(1));
    }

    Instant end() {
      return quarter(until);
    }

    boolean hasQuarters() {
      return begin().isBefore(end());
    }
  }
}
