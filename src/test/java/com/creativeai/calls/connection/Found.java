package com.creativeai.calls.connection;

import com.creativeai.platform.security.OrganizationId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What probes found for an organization. */
final class Found implements Probe.Report {
  static final OrganizationId ACME = new OrganizationId(new UUID(0, 1));
  static final OrganizationId GLOBEX = new OrganizationId(new UUID(0, 2));
  static final Probe.Asker DANA = new Probe.Asker(ACME, "dana", Optional.empty());

  private final Map<Check, Finding> findings = new EnumMap<>(Check.class);

  static Found by(Probe probe) {
    return by(probe, DANA);
  }

  static Found by(Probe probe, Probe.Asker asker) {
    Found found = new Found();
    probe.run(asker, found);
    if (!found.findings.keySet().equals(probe.checks())) {
      throw new AssertionError("reported " + found.findings.keySet());
    }
    return found;
  }

  Finding of(Check check) {
    Finding finding = findings.get(check);
    if (finding == null) {
      throw new AssertionError("nothing found of " + check);
    }
    return finding;
  }

  Verdict verdict(Check check) {
    return of(check).verdict();
  }

  @Override
  public void found(Check check, Finding finding) {
    findings.put(check, finding);
  }
}
