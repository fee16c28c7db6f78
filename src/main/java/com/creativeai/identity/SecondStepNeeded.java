package com.creativeai.identity;

import com.creativeai.platform.problem.ProblemException;

/** The first step of signing in is done, and the person has a second factor to show (F7). */
public class SecondStepNeeded extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final String note;

  SecondStepNeeded(String note) {
    super(FactorProblem.SECOND_FACTOR_REQUIRED, "Enter the code of your authenticator app.");
    this.note = note;
  }

  /** What the browser keeps until the second step; it opens nothing by itself. */
  public String note() {
    return note;
  }
}
