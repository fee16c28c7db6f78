package com.creativeai.platform.problem;

/** One documented kind of failure. Implemented by one enum per capability. */
public interface ProblemType {
  /**
   * What is the same for every occurrence.
   *
   * @param code stable, lower case with dashes: {@code number-not-callable}
   * @param status the HTTP status this failure has on the API
   * @param title one short sentence
   */
  record Details(String code, int status, String title) {}

  Details details();

  default String code() {
    return details().code();
  }

  default int status() {
    return details().status();
  }

  default String title() {
    return details().title();
  }
}
