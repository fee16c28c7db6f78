package com.creativeai.identity;

import com.creativeai.platform.problem.ProblemType;

/** What goes wrong around the second factor (ID-11). */
public enum FactorProblem implements ProblemType {
  SECOND_FACTOR_REQUIRED("second-factor-required", 403, "A second factor is needed"),
  FACTOR_NOT_FOUND("factor-not-found", 404, "There is no such factor"),
  CODE_WRONG("factor-code-wrong", 422, "The code is not right"),
  CHALLENGE_OVER("factor-challenge-over", 422, "The challenge is over"),
  NAME_TAKEN("factor-name-taken", 422, "There is a factor of this name already"),
  TOO_MANY_FACTORS("too-many-factors", 422, "There are as many factors as one can have");

  private final Details details;

  FactorProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
