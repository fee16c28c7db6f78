package com.creativeai.platform.problem;

import java.util.List;

/** A request that was understood and refused for a documented reason. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<FieldError> errors;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
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
}
