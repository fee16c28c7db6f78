package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Founds an organization, owned by who founds it (ID-5). */
@ApplicationScoped
public class CreateOrganization {
  /** More would be a way around the limits of a plan. */
  static final int MOST_OWNED = 10;

  @Inject OrganizationStore organizations;
  @Inject UserStore users;
  @Inject PlanSettings plans;
  @Inject AuditTrail audit;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  public CreateOrganization() {}

  CreateOrganization(
      OrganizationStore organizations,
      UserStore users,
      PlanSettings plans,
      AuditTrail audit,
      IdGenerator ids,
      Clock clock) {
    this.organizations = organizations;
    this.users = users;
    this.plans = plans;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  public Organization create(UserId founder, String wantedName) {
    String name = PlainNames.check(wantedName, "name");
    User owner =
        users
            .find(founder)
            .orElseThrow(
                () -> new ProblemException(CommonProblem.NOT_ALLOWED, "Sign in as a person."));
    if (organizations.listOf(founder).stream().filter(tenant -> isOwner(tenant, founder)).count()
        >= MOST_OWNED) {
      throw new ProblemException(
          OrganizationProblem.TOO_MANY_ORGANIZATIONS,
          "One person may own " + MOST_OWNED + " organizations. Hand one over first.");
    }
    Instant now = clock.instant();
    OrganizationId id = new OrganizationId(ids.next());
    Organization founded = plans.found(id, name, owner, now);
    audit.record(
        id, founder.toString(), "organization.created", id.toString(), Map.of("name", name));
    organizations.add(id, founded);
    return founded.withVersion(1);
  }

  private static boolean isOwner(Organization tenant, UserId person) {
    return tenant.owners().stream().anyMatch(member -> member.user().equals(person));
  }
}
