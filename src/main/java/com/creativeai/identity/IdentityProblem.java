package com.creativeai.identity;

import com.creativeai.platform.problem.ProblemType;

/** Why somebody was not let in. */
public enum IdentityProblem implements ProblemType {
  WRONG_CREDENTIALS("wrong-credentials", 401, "The address or the password is not right"),
  TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many attempts to sign in"),
  NO_ORGANIZATION("no-organization", 403, "The account belongs to no organization");

  private final String code;
  private final int status;
  private final String title;

  IdentityProblem(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
