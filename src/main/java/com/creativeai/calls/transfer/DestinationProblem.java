package com.creativeai.calls.transfer;

import com.creativeai.platform.problem.ProblemType;

/** Why a request about destinations is refused. */
public enum DestinationProblem implements ProblemType {
  DESTINATION_NOT_FOUND("destination-not-found", 404, "There is no such destination"),
  TOO_MANY_DESTINATIONS(
      "too-many-destinations", 409, "The organization has as many destinations as it may");

  private final Details details;

  DestinationProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
