package com.creativeai.calls.cost;

import com.creativeai.platform.problem.ProblemType;

/** Why a call is not paid for. */
public enum SpendingProblem implements ProblemType {
  SPENDING_CAP_REACHED(
      "spending-cap-reached", 402, "The call could cost more than the organization's caps leave");

  private final Details details;

  SpendingProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
