package com.creativeai.calls.number;

import com.creativeai.platform.problem.ProblemType;

/** Why a request about numbers is refused. */
public enum NumberProblem implements ProblemType {
  NUMBER_NOT_FOUND("number-not-found", 404, "There is no such number"),
  NUMBER_TAKEN("number-taken", 409, "The number cannot be bought any more"),
  NUMBER_REFUSED("number-refused", 409, "The carrier does not give this number"),
  TOO_MANY_NUMBERS("too-many-numbers", 409, "The organization has as many numbers as it may");

  private final Details details;

  NumberProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
