package com.creativeai.calls.number;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When a number is answered (N3).
 *
 * @param zone where the clock hangs
 * @param openings in the order of the week; none overlaps another
 * @param holidays closed all day
 */
public record BusinessHours(ZoneId zone, List<Opening> openings, Set<LocalDate> holidays) {
  public static final BusinessHours ALWAYS =
      new BusinessHours(
          ZoneId.of("UTC"),
          Arrays.stream(DayOfWeek.values())
              .map(day -> new Opening(day, 0, Opening.DAY_MINUTES))
              .toList(),
          Set.of());

  public BusinessHours {
    openings =
        openings.stream()
            .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
            .toList();
    holidays = Set.copyOf(holidays);
    for (int place = 1; place < openings.size(); place++) {
      if (openings.get(place).overlaps(openings.get(place - 1))) {
        throw new IllegalArgumentException("openings overlap");
      }
    }
  }

  public boolean isOpen(Instant moment) {
    ZonedDateTime there = moment.atZone(zone);
    return !holidays.contains(there.toLocalDate())
        && openings.stream()
            .anyMatch(opening -> opening.contains(there.getDayOfWeek(), there.toLocalTime()));
  }

  /** Whether it is never closed, wherever the clock hangs. */
  public boolean isAlways() {
    return holidays.isEmpty() && new HashSet<>(openings).containsAll(ALWAYS.openings());
  }
}
