package com.creativeai.calls.ui;

import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the dashboard looks back on; as in its address (CU2). */
enum DashboardPeriod {
  TODAY("today", 0, ChronoUnit.HOURS),
  WEEK("7d", 6, ChronoUnit.DAYS),
  MONTH("30d", 29, ChronoUnit.DAYS);

  private static final String PERIOD = "period";

  private final String code;
  private final int daysBefore;
  private final ChronoUnit part;

  DashboardPeriod(String code, int daysBefore, ChronoUnit part) {
    this.code = code;
    this.daysBefore = daysBefore;
    this.part = part;
  }

  /** A week, unless the address says otherwise. */
  static DashboardPeriod of(QueryParameters address) {
    String wanted = address.getSingleParameter(PERIOD).orElse("");
    return Arrays.stream(values())
        .filter(period -> period.code.equals(wanted))
        .findFirst()
        .orElse(WEEK);
  }

  QueryParameters address() {
    return this == WEEK ? QueryParameters.empty() : QueryParameters.simple(Map.of(PERIOD, code));
  }

  String words() {
    return Texts.get("calls.dashboard.period." + code);
  }

  boolean isByHour() {
    return part == ChronoUnit.HOURS;
  }

  /** Where its days or hours begin, up to now; at least one lies before now. */
  List<Instant> begins(ZoneId zone, Instant now) {
    ZonedDateTime first = now.atZone(zone).toLocalDate().minusDays(daysBefore).atStartOfDay(zone);
    return Stream.iterate(first, begin -> begin.plus(1, part))
        .map(ZonedDateTime::toInstant)
        .takeWhile(begin -> !begin.isAfter(now))
        .toList();
  }

  /** Just after now, so that a call that begins now is in it. */
  static Instant until(Instant now) {
    return now.plus(Duration.ofMillis(1));
  }
}
