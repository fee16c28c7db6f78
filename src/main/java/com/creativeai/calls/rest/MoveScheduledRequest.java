package com.creativeai.calls.rest;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /api/v1/scheduled-calls/{id}}.
 *
 * @param scheduledAt the new time, RFC 3339 with offset
 */
public record MoveScheduledRequest(@Nullable String scheduledAt) {
  OffsetDateTime time() {
    if (scheduledAt == null) {
      throw ProblemException.atField(
          CommonProblem.INVALID_REQUEST, "scheduledAt", "Say when the call is to be placed.");
    }
    return OffsetTimes.read(scheduledAt, "scheduledAt");
  }
}
