package com.creativeai.identity;

import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.SecondFactorStore;
import com.creativeai.identity.model.SecondFactors;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries out a change of somebody's second factors by compare-and-set (F2), written down before it
 * happens in every organization of the person (F10).
 */
@ApplicationScoped
public class FactorChanges {
  private static final int MOST_TRIES = 50;

  @Inject SecondFactorStore store;
  @Inject OrganizationStore organizations;
  @Inject AuditTrail audit;

  public FactorChanges() {}

  FactorChanges(SecondFactorStore store, OrganizationStore organizations, AuditTrail audit) {
    this.store = store;
    this.organizations = organizations;
    this.audit = audit;
  }

  /** What goes into the audit log. */
  record Entry(String action, String target) {}

  /** How things are afterwards, and whether it must be known. */
  record Step(SecondFactors after, Optional<Entry> entry) {
    static Step quiet(SecondFactors after) {
      return new Step(after, Optional.empty());
    }

    static Step known(SecondFactors after, String action, String target) {
      return new Step(after, Optional.of(new Entry(action, target)));
    }
  }

  SecondFactors find(UserId user) {
    return store.find(user);
  }

  /** The rule is asked again when somebody else was quicker; it refuses by throwing. */
  Step change(UserId user, Function<SecondFactors, Step> rule) {
    Optional<Entry> written = Optional.empty();
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      Step step = apply(user, rule, written);
      if (written.isEmpty() && step.entry().isPresent()) {
        record(user, step.entry().get(), "");
        written = step.entry();
      }
      if (store.replace(step.after())) {
        return step;
      }
    }
    written.ifPresent(entry -> record(user, entry, ".not-done"));
    throw new ProblemException(CommonProblem.UNAVAILABLE, "Try again.");
  }

  private Step apply(UserId user, Function<SecondFactors, Step> rule, Optional<Entry> written) {
    try {
      return rule.apply(store.find(user));
    } catch (ProblemException refused) {
      written.ifPresent(entry -> record(user, entry, ".not-done"));
      throw refused;
    }
  }

  private void record(UserId user, Entry entry, String outcome) {
    organizations
        .listOf(user)
        .forEach(
            tenant ->
                audit.record(
                    tenant.id(),
                    user.toString(),
                    entry.action() + outcome,
                    entry.target(),
                    Map.of()));
  }
}
