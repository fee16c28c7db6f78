package com.creativeai.apikeys.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Requests with a key by day, in UTC, oldest first; the last minute may be missing. */
public record UsageJson(List<DayJson> days, long total) {

  /** One day. */
  public record DayJson(LocalDate day, long requests) {
    private static DayJson of(Map.Entry<LocalDate, Long> counted) {
      return new DayJson(counted.getKey(), counted.getValue());
    }
  }

  static UsageJson of(SortedMap<LocalDate, Long> counted) {
    return new UsageJson(
        counted.entrySet().stream().map(DayJson::of).toList(),
        counted.values().stream().mapToLong(Long::longValue).sum());
  }
}
