package com.creativeai.calls.connection;

import java.util.List;

/**
 * A part, and how its checks went last.
 *
 * @param sandbox whether a stand-in takes its place
 * @param account its id there, masked; empty where it has none
 * @param address where it is
 */
public record Connection(
    Part part, boolean sandbox, String account, String address, List<CheckResult> checks) {
  public Connection {
    checks = List.copyOf(checks);
  }

  /** Failed if one did, passed if some did and all that could. */
  public CheckState state() {
    if (has(CheckState.FAILED)) {
      return CheckState.FAILED;
    }
    return has(CheckState.NOT_CHECKED) ? CheckState.NOT_CHECKED : CheckState.PASSED;
  }

  public boolean isUnderWay() {
    return checks.stream().anyMatch(CheckResult::underWay);
  }

  private boolean has(CheckState state) {
    return checks.stream().anyMatch(check -> check.finding().state() == state);
  }
}
