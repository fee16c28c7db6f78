package com.creativeai.identity;

import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.identity.model.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Gives somebody who is a member of nothing a place: an organization of their own, or, where
 * sign-up is closed, those that invited them (I13).
 */
@ApplicationScoped
public class PersonalOrganization {
  @Inject OrganizationStore organizations;
  @Inject FoundOrganization founding;
  @Inject JoinOrganization joining;
  @Inject AccountSettings settings;

  public PersonalOrganization() {}

  public PersonalOrganization(
      OrganizationStore organizations,
      FoundOrganization founding,
      JoinOrganization joining,
      AccountSettings settings) {
    this.organizations = organizations;
    this.founding = founding;
    this.joining = joining;
    this.settings = settings;
  }

  public void ensureFor(User user) {
    if (!organizations.listOf(user.id()).isEmpty()) {
      return;
    }
    if (settings.isSignUpOpen()) {
      founding.found(user.name() + "’s organization", user);
    } else if (user.isConfirmed()) {
      joining.acceptAll(user);
    }
  }
}
