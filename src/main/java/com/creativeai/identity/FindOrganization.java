package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** What others may know of an organization. */
@ApplicationScoped
public class FindOrganization {
  @Inject OrganizationStore organizations;

  public FindOrganization() {}

  public FindOrganization(OrganizationStore organizations) {
    this.organizations = organizations;
  }

  /** What a member may do now; nothing when they are none. */
  public Set<String> permissionsOf(OrganizationId id, UserId member) {
    return organizations
        .find(id)
        .flatMap(tenant -> tenant.findMember(member))
        .map(place -> place.role().permissions())
        .orElse(Set.of());
  }

  /** What holds for its calls. */
  public CallRules callRules(OrganizationId id) {
    return organizations
        .find(id)
        .map(tenant -> tenant.settings().calls())
        .orElse(CallRules.DEFAULT);
  }

  /** Its name; empty when there is no such organization (any more). */
  public Optional<String> findName(OrganizationId id) {
    return organizations.find(id).map(Organization::name);
  }
}
