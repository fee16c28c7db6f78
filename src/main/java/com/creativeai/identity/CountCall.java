package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.Subscription;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Counts calls against the plan and refuses those beyond its limit (O7). */
@ApplicationScoped
public class CountCall {
  private static final int MOST_TRIES = 50;

  @Inject OrganizationStore organizations;
  @Inject Clock clock;

  public CountCall() {}

  public CountCall(OrganizationStore organizations, Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * A call that was counted.
   *
   * @param periodEnd of the period it counts for
   */
  public record Counted(OrganizationId organization, Instant periodEnd) {}

  /** Takes one of the period's calls, or refuses with {@code plan-limit-reached}. */
  public Counted count(OrganizationId organization) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      Organization stored =
          organizations.find(organization).orElseThrow(OrganizationChanges::notFound);
      Subscription present = stored.subscription().at(clock.instant());
      if (!present.hasCallLeft()) {
        throw limitReached(present);
      }
      boolean begun =
          present.equals(stored.subscription())
              || organizations.replace(organization, stored.withSubscription(present));
      if (begun && organizations.countCall(organization, present.currentPeriodEnd())) {
        return new Counted(organization, present.currentPeriodEnd());
      }
    }
    throw new ProblemException(
        OrganizationProblem.CHANGED_MEANWHILE, "The plan is being changed just now. Try again.");
  }

  /** Gives it back: the call did not come about. */
  public void giveBack(Counted counted) {
    organizations.uncountCall(counted.organization(), counted.periodEnd());
  }

  private static ProblemException limitReached(Subscription used) {
    return new ProblemException(
        OrganizationProblem.PLAN_LIMIT_REACHED,
        "All calls of the plan are used until "
            + used.currentPeriodEnd()
            + ". Choose a larger plan, or wait.");
  }
}
