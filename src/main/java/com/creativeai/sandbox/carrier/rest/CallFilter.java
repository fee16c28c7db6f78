package com.creativeai.sandbox.carrier.rest;

import com.creativeai.sandbox.carrier.call.CallRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET Calls.json}; a call that was not dialed yet has no start time. */
final class CallFilter implements Predicate<CallRecord> {
  private final String to;
  private final String from;
  private final String status;
  private final @Nullable Instant startedAfter;
  private final @Nullable Instant startedBefore;
  private final @Nullable LocalDate startedOn;

  CallFilter(ApiRequest request) {
    to = request.asked("To");
    from = request.asked("From");
    status = request.asked("Status");
    startedAfter = moment(request.asked("StartTime>"));
    startedBefore = moment(request.asked("StartTime<"));
    Instant on = moment(request.asked("StartTime"));
    startedOn = on == null ? null : on.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  @Override
  public boolean test(CallRecord call) {
    return (to.isEmpty() || to.equals(call.to()))
        && (from.isEmpty() || from.equals(call.from()))
        && (status.isEmpty() || status.equals(call.status().resource()))
        && isInTime(call.started());
  }

  private boolean isInTime(@Nullable Instant started) {
    if (started == null) {
      return startedAfter == null && startedBefore == null && startedOn == null;
    }
    return (startedAfter == null || !started.isBefore(startedAfter))
        && (startedBefore == null || !started.isAfter(startedBefore))
        && (startedOn == null || started.atOffset(ZoneOffset.UTC).toLocalDate().equals(startedOn));
  }

  private static @Nullable Instant moment(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw ApiException.invalid(20001, "StartTime is not a date: " + text);
    }
  }
}
