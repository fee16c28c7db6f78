package com.creativeai.identity;

import com.creativeai.identity.model.InvitationRules;
import com.creativeai.identity.model.MemberRules;
import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Hands an organization over to another member (O2, O3). */
@ApplicationScoped
public class TransferOrganization {
  @Inject OrganizationChanges changes;
  @Inject Event<RightsChanged> rights;

  public TransferOrganization() {}

  TransferOrganization(OrganizationChanges changes, Event<RightsChanged> rights) {
    this.changes = changes;
    this.rights = rights;
  }

  public Organization transfer(Actor actor, OrganizationId organization, UserId to) {
    Organization after =
        changes.change(
            organization,
            new OrganizationChanges.Entry(
                actor.subject(), "organization.transferred", to.toString(), Map.of()),
            tenant -> transferred(tenant, actor, to));
    actor
        .person()
        .flatMap(after::findMember)
        .ifPresent(
            before ->
                rights.fire(
                    new RightsChanged(organization, before.user(), before.role().permissions())));
    return after;
  }

  /** Who hands over has invited nobody to be an owner any more. */
  private static Organization transferred(Organization tenant, Actor actor, UserId to) {
    Organization after = MemberRules.transfer(tenant, actor, to);
    return actor
        .person()
        .flatMap(after::findMember)
        .map(
            before ->
                InvitationRules.withoutThoseAbove(after, before.user(), Optional.of(before.role())))
        .orElse(after);
  }
}
