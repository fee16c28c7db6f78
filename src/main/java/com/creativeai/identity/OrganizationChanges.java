package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Carries out a change by compare-and-set, written down before it happens (O1, O8). */
@ApplicationScoped
public class OrganizationChanges {
  private static final int MOST_TRIES = 50;

  @Inject OrganizationStore organizations;
  @Inject AuditTrail audit;

  public OrganizationChanges() {}

  OrganizationChanges(OrganizationStore organizations, AuditTrail audit) {
    this.organizations = organizations;
    this.audit = audit;
  }

  /**
   * What goes into the audit log.
   *
   * @param actor a subject
   */
  record Entry(String actor, String action, String target, Map<String, String> details) {}

  /**
   * Answers the organization as it is afterwards. The rule is asked again when others changed the
   * organization meanwhile; a change that changes nothing leaves no trace.
   */
  Organization change(OrganizationId id, Entry entry, UnaryOperator<Organization> rule) {
    boolean written = false;
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      Organization before = organizations.find(id).orElseThrow(OrganizationChanges::notFound);
      Optional<Organization> after = apply(rule, before, entry, written);
      if (after.isEmpty()) {
        return before;
      }
      if (!written) {
        audit.record(id, entry.actor(), entry.action(), entry.target(), entry.details());
        written = true;
      }
      if (organizations.replace(id, after.get())) {
        return after.get();
      }
    }
    takeBack(id, entry);
    throw new ProblemException(
        OrganizationProblem.CHANGED_MEANWHILE, "Many people change it just now. Try again.");
  }

  static ProblemException notFound() {
    return new ProblemException(
        OrganizationProblem.ORGANIZATION_NOT_FOUND, "There is no such organization.");
  }

  /** Empty when there is nothing to do. */
  private Optional<Organization> apply(
      UnaryOperator<Organization> rule, Organization before, Entry entry, boolean written) {
    try {
      Organization after = rule.apply(before);
      if (!after.equals(before)) {
        return Optional.of(after);
      }
    } catch (ProblemException refused) {
      if (written) {
        takeBack(before.id(), entry);
      }
      throw refused;
    }
    if (written) {
      takeBack(before.id(), entry);
    }
    return Optional.empty();
  }

  /** The log only grows: what was announced and did not happen is said by another entry. */
  private void takeBack(OrganizationId id, Entry entry) {
    audit.record(id, entry.actor(), entry.action() + ".not-done", entry.target(), Map.of());
  }
}
