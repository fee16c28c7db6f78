package com.creativeai.calls.connection;

import com.creativeai.agents.AgentAccount;
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

  private record Found(Finding finding, Instant at) {}

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
    (check.isOfNode(asker.account()) ? ofNode : own.found).put(check, new Found(finding, at));
  }

  /**
   * @param account that the organization's agents are made in
   */
  synchronized CheckResult read(OrganizationId organization, AgentAccount account, Check check) {
    Own own = own(organization);
    Found found = (check.isOfNode(account) ? ofNode : own.found).get(check);
    boolean underWay = own.underWay.contains(check);
    return found == null
        ? new CheckResult(check, NEVER, Optional.empty(), underWay)
        : new CheckResult(check, found.finding(), Optional.of(found.at()), underWay);
  }

  synchronized long countFailed(Probe.Asker asker) {
    return Arrays.stream(Check.values())
        .map(check -> read(asker.organization(), asker.account(), check))
        .filter(result -> result.finding().state() == CheckState.FAILED)
        .count();
  }

  private Own own(OrganizationId organization) {
    return ofOrganizations.computeIfAbsent(organization, unknown -> new Own());
  }
}
