package com.creativeai.identity.rest;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for, as text, so that each wrong parameter can be named. */
public class ListPage {
  static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 100;
  private static final int LAST_PAGE = 100_000;

  @QueryParam("page")
  @Nullable String page;

  @QueryParam("limit")
  @Nullable String limit;

  private final List<FieldError> errors = new ArrayList<>();

  /** Counted from 1. */
  int number() {
    return number("page", page, 1, LAST_PAGE);
  }

  int size() {
    return number("limit", limit, DEFAULT_LIMIT, MOST);
  }

  /** The part of all that is on the page. */
  <T> List<T> of(List<T> all) {
    int size = size();
    long skip = (number() - 1L) * size;
    if (!errors.isEmpty()) {
      throw new ProblemException(
          CommonProblem.INVALID_REQUEST, errors.get(0).message(), List.copyOf(errors));
    }
    return all.stream().skip(skip).limit(size).toList();
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
}
