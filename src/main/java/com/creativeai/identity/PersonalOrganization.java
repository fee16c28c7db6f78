package com.creativeai.identity;

import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives somebody new, who is a member of nothing, an organization of their own (I13). */
@ApplicationScoped
public class PersonalOrganization {
  @Inject OrganizationStore organizations;
  @Inject FoundOrganization founding;

  public PersonalOrganization() {}

  public PersonalOrganization(OrganizationStore organizations, FoundOrganization founding) {
    this.organizations = organizations;
    this.founding = founding;
  }

  public void ensureFor(User user) {
    if (organizations.listOf(user.id()).isEmpty()) {
      founding.found(user.name() + "’s organization", user);
    }
  }
}
