package com.creativeai.calls.rest;

import com.creativeai.calls.connection.CheckResult;
import com.creativeai.calls.connection.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part that the product is connected with, and how its checks went last.
 *
 * @param account masked; null where there is none
 */
public record ConnectionJson(
    String name,
    boolean sandbox,
    @Nullable String account,
    String address,
    String state,
    List<CheckJson> checks) {
  /**
   * @param finding what was found, in a word
   * @param details facts that belong to it
   * @param settings names of settings to look at
   * @param checkedAt null when it never ran
   */
  public record CheckJson(
      String name,
      String state,
      String finding,
      Map<String, Object> details,
      List<String> settings,
      @Nullable Instant checkedAt) {
    static CheckJson of(CheckResult result) {
      return new CheckJson(
          result.check().code(),
          result.finding().state().code(),
          result.finding().verdict().code(),
          result.finding().details(),
          result.finding().settings(),
          result.at().orElse(null));
    }
  }

  static ConnectionJson of(Connection one) {
    return new ConnectionJson(
        one.part().code(),
        one.sandbox(),
        one.account().isEmpty() ? null : one.account(),
        one.address(),
        one.state().code(),
        one.checks().stream().map(CheckJson::of).toList());
  }
}
