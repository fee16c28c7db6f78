package com.creativeai.calls.connection;

import com.creativeai.platform.limit.RecentlyUsed;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was found last, of the node and of the organizations that asked last (CC6). */
@ApplicationScoped
class LastFindings {
  private static final int MOST_ORGANIZATIONS = 1_000;
  private static final Finding NEVER = Finding.of(Verdict.NEVER_CHECKED);

  /**
   * @param accountSince of the own account that it was found in; empty when it depends on none
   */
  private record Found(Finding finding, Instant at, Optional<Instant> accountSince) {}

  /** Of one organization. */
  private static final class Own {
    private final Map<Check, Found> found = new EnumMap<>(Check.class);
    private final Set<Check> underWay = EnumSet.noneOf(Check.class);
  }

  private final Map<Check, Found> ofNode = new EnumMap<>(Check.class);
  private final Map<OrganizationId, Own> ofOrganizations = new RecentlyUsed<>(MOST_ORGANIZATIONS);

  synchronized void begin(OrganizationId organization) {
    own(organization).underWay.addAll(EnumSet.allOf(Check.class));
  }

  synchronized void note(Probe.Asker asker, Check check, Finding finding, Instant at) {
    Own own = own(asker.organization());
    own.underWay.remove(check);
    (check.isOfNode(asker.connectedAt()) ? ofNode : own.found)
        .put(check, new Found(finding, at, check.accountSince(asker.connectedAt())));
  }

  /**
   * @param connectedAt since when its own account has its key: what was found of another is not
   *     shown; empty for the default account
   */
  synchronized CheckResult read(
      OrganizationId organization, Optional<Instant> connectedAt, Check check) {
    Own own = own(organization);
    Found found = (check.isOfNode(connectedAt) ? ofNode : own.found).get(check);
    boolean underWay = own.underWay.contains(check);
    return found == null || !found.accountSince().equals(check.accountSince(connectedAt))
        ? new CheckResult(check, NEVER, Optional.empty(), underWay)
        : new CheckResult(check, found.finding(), Optional.of(found.at()), underWay);
  }

  synchronized long countFailed(Probe.Asker asker) {
    return Arrays.stream(Check.values())
        .map(check -> read(asker.organization(), asker.connectedAt(), check))
        .filter(result -> result.finding().state() == CheckState.FAILED)
        .count();
  }

  private Own own(OrganizationId organization) {
    return ofOrganizations.computeIfAbsent(organization, unknown -> new Own());
  }
}
