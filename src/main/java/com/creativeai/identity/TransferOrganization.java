package com.creativeai.identity;

import com.creativeai.identity.model.MemberRules;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Hands an organization over to another member (O2, O3). */
@ApplicationScoped
public class TransferOrganization {
  @Inject OrganizationChanges changes;

  public TransferOrganization() {}

  TransferOrganization(OrganizationChanges changes) {
    this.changes = changes;
  }

  public Organization transfer(Actor actor, OrganizationId organization, UserId to) {
    return changes.change(
        organization,
        new OrganizationChanges.Entry(
            actor.subject(), "organization.transferred", to.toString(), Map.of()),
        tenant -> MemberRules.transfer(tenant, actor, to));
  }
}
