package com.creativeai.calls.connection;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections for tests of edges. */
public final class ConnectionFixtures {
  public static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  private ConnectionFixtures() {}

  /** All parts, nothing checked. */
  public static List<Connection> never() {
    return parts(Map.of(), false);
  }

  /** All parts while they are checked for the first time. */
  public static List<Connection> underWay(Map<Check, Verdict> known) {
    return parts(known, true);
  }

  /** All parts after checks that found this; what is not named passed. */
  public static List<Connection> found(Map<Check, Finding> findings) {
    return Arrays.stream(Part.values())
        .map(
            part ->
                connection(
                    part,
                    Check.of(part).stream()
                        .map(
                            check ->
                                new CheckResult(
                                    check,
                                    findings.getOrDefault(check, Finding.of(Verdict.SECRET_SET)),
                                    Optional.of(NOON),
                                    false))
                        .toList()))
        .toList();
  }

  public static Finding wrongCredentials() {
    return Finding.of(Verdict.WRONG_CREDENTIALS)
        .lookAt(List.of("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"));
  }

  public static Finding finding(Verdict verdict, Object... details) {
    Finding finding = Finding.of(verdict);
    for (int place = 0; place < details.length; place++) {
      finding = finding.with("fact" + place, details[place]);
    }
    return finding;
  }

  private static List<Connection> parts(Map<Check, Verdict> known, boolean underWay) {
    return Arrays.stream(Part.values())
        .map(
            part ->
                connection(
                    part,
                    Check.of(part).stream().map(check -> result(check, known, underWay)).toList()))
        .toList();
  }

  private static CheckResult result(Check check, Map<Check, Verdict> known, boolean underWay) {
    Verdict verdict = known.get(check);
    return verdict == null
        ? new CheckResult(check, Finding.of(Verdict.NEVER_CHECKED), Optional.empty(), underWay)
        : new CheckResult(check, Finding.of(verdict), Optional.of(NOON), false);
  }

  private static Connection connection(Part part, List<CheckResult> checks) {
    return new Connection(
        part,
        part == Part.TWILIO,
        part == Part.TWILIO ? "AC5a4d…0001" : "",
        "https://" + part.code() + ".example",
        checks);
  }
}
