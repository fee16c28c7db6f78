package com.creativeai.platform.problem;

/** One documented kind of failure. Implemented by one enum per capability. */
public interface ProblemType {
  /** Stable, lower case with dashes: {@code number-not-callable}. */
  String code();

  /** The HTTP status this failure has on the API. */
  int status();

  /** One short sentence that is the same for every occurrence. */
  String title();
}
