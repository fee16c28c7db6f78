package com.creativeai.apikeys;

import com.creativeai.platform.problem.ProblemType;

/** Why an API key was not made or changed. */
public enum ApiKeyProblem implements ProblemType {
  API_KEY_NOT_FOUND("api-key-not-found", 404, "There is no such API key"),
  API_KEY_ENDED("api-key-ended", 409, "The API key was revoked, replaced or has expired"),
  TOO_MANY_API_KEYS("too-many-api-keys", 409, "The organization has as many API keys as it may"),
  SCOPE_NOT_ALLOWED("scope-not-allowed", 422, "You cannot give what you may not do yourself");

  private final Details details;

  ApiKeyProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
