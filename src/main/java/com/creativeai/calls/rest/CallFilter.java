package com.creativeai.calls.rest;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.model.CallQuery;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of calls, as text, so that each wrong one can be named. */
public class CallFilter {
  static final int DEFAULT_LIMIT = 20;
  private static final int LAST_PAGE = 100_000;
  private static final int LONGEST_SEARCH = 100;

  @QueryParam("page")
  @Nullable String page;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("status")
  @Nullable List<String> status;

  @QueryParam("search")
  @Nullable String search;

  @QueryParam("startedAfter")
  @Nullable String startedAfter;

  @QueryParam("startedBefore")
  @Nullable String startedBefore;

  private final List<FieldError> errors = new ArrayList<>();

  int pageNumber() {
    return number("page", page, 1, LAST_PAGE);
  }

  int pageSize() {
    return number("limit", limit, DEFAULT_LIMIT, CallQuery.MOST);
  }

  CallQuery query() {
    int size = pageSize();
    int skip = (pageNumber() - 1) * size;
    Set<CallStatus> statuses = statuses();
    Optional<Instant> after = instant("startedAfter", startedAfter);
    Optional<Instant> before = instant("startedBefore", startedBefore);
    String words = search == null ? "" : search;
    if (words.length() > LONGEST_SEARCH) {
      errors.add(new FieldError("search", "At most " + LONGEST_SEARCH + " characters."));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
          CommonProblem.INVALID_REQUEST, errors.get(0).message(), List.copyOf(errors));
    }
    return new CallQuery(statuses, words, after, before, skip, size);
  }

  private Set<CallStatus> statuses() {
    Set<CallStatus> statuses = EnumSet.noneOf(CallStatus.class);
    for (String wanted : status == null ? List.<String>of() : status) {
      for (String code : wanted.split(",")) {
        CallStatus.find(code.strip())
            .ifPresentOrElse(
                statuses::add,
                () -> errors.add(new FieldError("status", "There is no status \"" + code + "\".")));
      }
    }
    return statuses;
  }

  private int number(String field, @Nullable String text, int fallback, int most) {
    if (text == null || text.isBlank()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message for both mistakes.
    }
    errors.add(new FieldError(field, "A whole number from 1 to " + most + "."));
    return fallback;
  }

  private Optional<Instant> instant(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException wrong) {
      errors.add(new FieldError(field, "A moment in ISO 8601, for example 2026-11-22T08:00:00Z."));
      return Optional.empty();
    }
  }
}
