package com.creativeai.calls.rest;

import com.creativeai.calls.SummarizeCalls;
import com.creativeai.platform.http.QueryFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The span that figures are asked for.
 *
 * @param days where its days begin
 */
record SummarySpan(List<Instant> days, Instant until) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  static SummarySpan of(@Nullable String from, @Nullable String to, Instant now) {
    QueryFields fields = new QueryFields();
    Instant until = fields.instant("to", to).orElse(now);
    Instant begin = fields.instant("from", from).orElse(until.minus(WEEK));
    fields.check();
    long days = Math.min(SummarizeCalls.LONGEST.toDays(), Duration.between(begin, until).toDays());
    return new SummarySpan(
        Stream.iterate(begin, day -> day.plus(DAY))
            .limit(Math.max(1, days + 1))
            .filter(day -> day.equals(begin) || day.isBefore(until))
            .toList(),
        until);
  }
}
