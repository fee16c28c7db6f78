package com.creativeai.platform.problem;

/** Failures that every capability can have. */
public enum CommonProblem implements ProblemType {
  MALFORMED_REQUEST("malformed-request", 400, "The request could not be read"),
  INVALID_REQUEST("invalid-request", 422, "The request has fields that need correction"),
  NOT_SIGNED_IN("not-signed-in", 401, "Credentials are missing or not valid"),
  NOT_ALLOWED("not-allowed", 403, "Your role does not allow this"),
  NOT_FOUND("not-found", 404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not know that method"),
  NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted formats can be produced"),
  REQUEST_TIMEOUT("request-timeout", 408, "The request did not arrive in time"),
  CONFLICT("conflict", 409, "The change conflicts with the present state"),
  BODY_TOO_LARGE("body-too-large", 413, "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This content type is not understood"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused", 422, "The Idempotency-Key was used with another request"),
  IDEMPOTENCY_IN_PROGRESS(
      "idempotency-in-progress",
      409,
      "A request with this Idempotency-Key is still being worked on"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  UNEXPECTED("unexpected", 500, "Something went wrong on our side"),
  UNAVAILABLE("unavailable", 503, "The service cannot do this right now");

  private final Details details;

  CommonProblem(String code, int status, String title) {
    details = new Details(code, status, title);
  }

  @Override
  public Details details() {
    return details;
  }
}
