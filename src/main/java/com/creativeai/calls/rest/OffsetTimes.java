package com.creativeai.calls.rest;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Reads times of RFC 3339, which say their offset. */
final class OffsetTimes {
  private OffsetTimes() {}

  static OffsetDateTime read(String text, String field) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException unreadable) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST,
          field,
          "Write a time with its offset, for example 2026-11-28T15:30:00-08:00.");
    }
  }
}
