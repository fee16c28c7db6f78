package com.creativeai.calls.schedule;

import com.creativeai.platform.problem.ProblemType;

/** Why a request about calls for later is refused. */
public enum ScheduleProblem implements ProblemType {
  TIME_NOT_POSSIBLE("time-not-possible", 422, "A call cannot be scheduled for this time"),
  SCHEDULED_CALL_NOT_FOUND("scheduled-call-not-found", 404, "There is no such scheduled call"),
  NOT_WAITING("not-waiting", 409, "The scheduled call does not wait any more"),
  TOO_MANY_SCHEDULED_CALLS(
      "too-many-scheduled-calls", 409, "As many calls are scheduled as may be at once"),
  ZONE_UNKNOWN("zone-unknown", 422, "It is not known in which time zone the person is");

  private final Details details;

  ScheduleProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
