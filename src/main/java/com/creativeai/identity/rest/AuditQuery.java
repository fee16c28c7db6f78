package com.creativeai.identity.rest;

import com.creativeai.identity.model.AuditFilter;
import com.creativeai.identity.model.AuditPage;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameters of the audit log, as text, so that each wrong one can be named. */
public class AuditQuery {
  static final int DEFAULT_LIMIT = 50;
  private static final int LAST_PAGE = 100_000;
  private static final int LONGEST = 100;

  @QueryParam("page")
  @Nullable String page;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("search")
  @Nullable String search;

  @QueryParam("actor")
  @Nullable String actor;

  @QueryParam("action")
  @Nullable String action;

  @QueryParam("after")
  @Nullable String after;

  @QueryParam("before")
  @Nullable String before;

  private final List<FieldError> errors = new ArrayList<>();

  int pageNumber() {
    return number("page", page, 1, LAST_PAGE);
  }

  int pageSize() {
    return number("limit", limit, DEFAULT_LIMIT, AuditPage.MOST);
  }

  /** Complains about everything that is wrong, page and limit included. */
  AuditFilter filter() {
    pageNumber();
    pageSize();
    AuditFilter filter =
        new AuditFilter(
            text("search", search),
            text("actor", actor),
            text("action", action),
            instant("after", after),
            instant("before", before));
    if (!errors.isEmpty()) {
      throw new ProblemException(
          CommonProblem.INVALID_REQUEST, errors.get(0).message(), List.copyOf(errors));
    }
    return filter;
  }

  private String text(String field, @Nullable String text) {
    String words = text == null ? "" : text.strip();
    if (words.length() > LONGEST) {
      errors.add(new FieldError(field, "At most " + LONGEST + " characters."));
    }
    return words;
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
