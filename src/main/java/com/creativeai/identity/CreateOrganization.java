package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import com.creativeai.identity.model.UserStore;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Founds an organization, owned by who founds it (ID-5). */
@ApplicationScoped
public class CreateOrganization {
  /** More would be a way around the limits of a plan. */
  static final int MOST_OWNED = 10;

  @Inject OrganizationStore organizations;
  @Inject UserStore users;
  @Inject FoundOrganization founding;

  public CreateOrganization() {}

  CreateOrganization(OrganizationStore organizations, UserStore users, FoundOrganization founding) {
    this.organizations = organizations;
    this.users = users;
    this.founding = founding;
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
    return founding.found(name, owner);
  }

  private static boolean isOwner(Organization tenant, UserId person) {
    return tenant.owners().stream().anyMatch(member -> member.user().equals(person));
  }
}
