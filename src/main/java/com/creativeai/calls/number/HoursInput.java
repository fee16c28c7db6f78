package com.creativeai.calls.number;

import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Business hours as somebody wrote them.
 *
 * @param zone of the IANA, {@code Europe/Berlin}
 * @param holidays days in ISO 8601
 */
public record HoursInput(String zone, List<Span> openings, List<String> holidays) {
  private static final int MOST_OPENINGS = 50;
  private static final int MOST_HOLIDAYS = 100;

  /**
   * One opening.
   *
   * @param day {@code monday} to {@code sunday}
   * @param from {@code HH:mm}
   * @param until {@code HH:mm}, up to {@code 24:00}
   */
  public record Span(String day, String from, String until) {}

  public HoursInput {
    openings = List.copyOf(openings);
    holidays = List.copyOf(holidays);
  }

  /** The hours, or a problem that names every wrong field. */
  public BusinessHours check() {
    List<FieldError> errors = new ArrayList<>();
    ZoneId place = zone(errors);
    List<Opening> spans = openings(errors);
    Set<LocalDate> days = holidays(errors);
    if (errors.isEmpty()) {
      try {
        return new BusinessHours(place, spans, days);
      } catch (IllegalArgumentException overlapping) {
        errors.add(new FieldError("hours.openings", "Two openings of a day overlap."));
      }
    }
    throw ProblemException.atFields(errors);
  }

  private ZoneId zone(List<FieldError> errors) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      errors.add(new FieldError("hours.zone", "A time zone such as Europe/Berlin."));
      return ZoneOffset.UTC;
    }
    return ZoneId.of(zone);
  }

  private List<Opening> openings(List<FieldError> errors) {
    List<Opening> read = new ArrayList<>();
    if (openings.size() > MOST_OPENINGS) {
      errors.add(new FieldError("hours.openings", "At most " + MOST_OPENINGS + " openings."));
    }
    for (Span span : openings) {
      try {
        read.add(
            new Opening(
                DayOfWeek.valueOf(span.day().toUpperCase(Locale.ROOT)),
                Opening.minutes(span.from()),
                Opening.minutes(span.until())));
      } catch (IllegalArgumentException wrong) {
        errors.add(
            new FieldError(
                "hours.openings",
                "An opening has a day, and ends after it begins: monday 09:00 to 17:00."));
        return List.of();
      }
    }
    return read;
  }

  private Set<LocalDate> holidays(List<FieldError> errors) {
    Set<LocalDate> days = new HashSet<>();
    if (holidays.size() > MOST_HOLIDAYS) {
      errors.add(new FieldError("hours.holidays", "At most " + MOST_HOLIDAYS + " holidays."));
    }
    for (String holiday : holidays) {
      try {
        days.add(LocalDate.parse(holiday));
      } catch (DateTimeException wrong) {
        errors.add(new FieldError("hours.holidays", "A day in ISO 8601, for example 2026-12-25."));
        return Set.of();
      }
    }
    return days;
  }
}
