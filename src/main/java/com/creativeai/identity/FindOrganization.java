package com.creativeai.identity;

import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationStore;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What others may know of an organization. */
@ApplicationScoped
public class FindOrganization {
  @Inject OrganizationStore organizations;

  public FindOrganization() {}

  public FindOrganization(OrganizationStore organizations) {
    this.organizations = organizations;
  }

  /** Its name; empty when there is no such organization (any more). */
  public Optional<String> findName(OrganizationId id) {
    return organizations.find(id).map(Organization::name);
  }
}
