package com.creativeai.platform.http;

import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads query parameters that came as text, and names each wrong one (P2). */
public final class QueryFields {
  private static final int LAST_PAGE = 100_000;

  /** The largest whole number that JavaScript tells from the next one. */
  private static final long LAST_POSITION = (1L << 53) - 1;

  /** Beyond them no store keeps a date. */
  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  private final List<FieldError> errors = new ArrayList<>();

  /** The page of a list, counted from 1. */
  public int page(@Nullable String text) {
    return number("page", text, 1, LAST_PAGE);
  }

  /** How many a page of a list has. */
  public int limit(@Nullable String text, int fallback, int most) {
    return number("limit", text, fallback, most);
  }

  /** A number from 1; the fallback where none is given, or a wrong one. */
  public int number(String field, @Nullable String text, int fallback, int most) {
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
    refuse(field, "A whole number from 1 to " + most + ".");
    return fallback;
  }

  /** A place in an order that is counted from 1; 0, before all of it, where none is given. */
  public long position(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      long position = Long.parseLong(text);
      if (position >= 0 && position <= LAST_POSITION) {
        return position;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message for both mistakes.
    }
    refuse(field, "A whole number from 0 to " + LAST_POSITION + ".");
    return 0;
  }

  public Optional<Instant> instant(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      if (YEARS.isValidIntValue(moment.getYear())) {
        return Optional.of(moment.toInstant());
      }
    } catch (DateTimeException wrong) {
      // Falls through to the one message for both mistakes.
    }
    refuse(field, "A moment in ISO 8601, for example 2026-11-22T08:00:00Z.");
    return Optional.empty();
  }

  /** The text as it is; none is empty. */
  public String text(String field, @Nullable String text, int longest) {
    String words = text == null ? "" : text;
    if (words.length() > longest) {
      refuse(field, "At most " + longest + " characters.");
    }
    return words;
  }

  public void refuse(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /** Refuses the request when anything that was read is wrong. */
  public void check() {
    if (!errors.isEmpty()) {
      throw ProblemException.atFields(errors);
    }
  }
}
