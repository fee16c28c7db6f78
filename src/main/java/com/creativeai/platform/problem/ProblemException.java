package com.creativeai.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that was understood and refused for a documented reason. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<FieldError> errors;
  private final transient Optional<Duration> retryAfter;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
    this(type, detail, errors, Optional.empty());
  }

  private ProblemException(
      ProblemType type, String detail, List<FieldError> errors, Optional<Duration> retryAfter) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /** A problem that may be over after a while. */
  public static ProblemException until(ProblemType type, String detail, Duration retryAfter) {
    return new ProblemException(type, detail, List.of(), Optional.of(retryAfter));
  }

  /** A problem with one field of the request. */
  public static ProblemException atField(ProblemType type, String field, String message) {
    return new ProblemException(type, message, List.of(new FieldError(field, message)));
  }

  /** Problems with fields of the request; the first of them speaks for all. */
  public static ProblemException atFields(List<FieldError> errors) {
    return new ProblemException(CommonProblem.INVALID_REQUEST, errors.get(0).message(), errors);
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** When trying again makes sense, where that is known. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
