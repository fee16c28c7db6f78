package com.creativeai.identity;

import com.creativeai.identity.model.InvitationRules;
import com.creativeai.identity.model.MemberRules;
import com.creativeai.identity.model.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Gives a member another role (O2, O3). */
@ApplicationScoped
public class ChangeRole {
  @Inject OrganizationChanges changes;
  @Inject Event<RightsChanged> rights;

  public ChangeRole() {}

  ChangeRole(OrganizationChanges changes, Event<RightsChanged> rights) {
    this.changes = changes;
    this.rights = rights;
  }

  public Organization change(Actor actor, UserId member, Role wanted) {
    Organization after =
        changes.change(
            actor.organization(),
            new OrganizationChanges.Entry(
                actor.subject(),
                "member.role-changed",
                member.toString(),
                Map.of("role", wanted.code())),
            tenant ->
                InvitationRules.withoutThoseAbove(
                    MemberRules.changeRole(tenant, actor, member, wanted),
                    member,
                    Optional.of(wanted)));
    rights.fire(new RightsChanged(actor.organization(), member, wanted.permissions()));
    return after;
  }
}
